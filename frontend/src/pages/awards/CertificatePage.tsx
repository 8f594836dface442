import { Button, InsetText, Link, Loading, Page } from "@/ui";
import { Certificate } from "./Certificate";
import "./certificate.scss";
import "./certificate-media.scss";
import { UnknownCode } from "./UnknownCode";
import { usePublicAward } from "./usePublicAward";

/** The certificate of an award: to look at, to print, or to save as a PDF from the print dialogue. */
export default function CertificatePage() {
  const { code, award, unknown } = usePublicAward();
  if (unknown) return <UnknownCode code={code} />;
  if (!award) return <Loading />;
  const page = {
    title: "Certificate",
    caption: `${award.holder_name}: ${award.level_name}`,
    back: { to: `/awards/${code}`, label: "Back to the award" },
  };
  if (award.standing === "withdrawn") {
    return (
      <Page {...page} width="two-thirds">
        <InsetText>
          <p>{award.standing_words} So there is no certificate to print.</p>
          <p>
            <Link to={`/awards/${code}`}>See what is known about it</Link>
          </p>
        </InsetText>
      </Page>
    );
  }
  return (
    <Page {...page}>
      <div className="app-no-print">
        <p>
          It prints on one page of A4, landscape. To keep it as a file, print it and choose “Save as PDF”.
          {award.standing === "expired" ? ` ${award.standing_words}` : ""}
        </p>
        <Button type="button" onClick={() => window.print()}>
          Print the certificate
        </Button>
      </div>
      <Certificate award={award} />
    </Page>
  );
}
