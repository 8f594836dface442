import { formatDate, SummaryList } from "@/ui";
import type { PublicAward } from "./queries";

/** Who, by whom, for what, until when. */
export function AwardFacts({ award }: { award: PublicAward }) {
  const { holder_name, holder_parent_name, issuer_name, level_name, scheme_title, citation, framework_title } = award;
  return (
    <SummaryList
      rows={[
        {
          label: "Who was recognised",
          value: holder_parent_name ? `${holder_name}, part of ${holder_parent_name}` : holder_name,
        },
        { label: "Recognised by", value: issuer_name },
        { label: "Level", value: `${level_name}, in ${scheme_title}` },
        { label: "What for", value: citation ? <span className="app-prewrap">{citation}</span> : "" },
        { label: "Assessed with", value: framework_title },
        { label: "Given on", value: formatDate(award.issued_on) },
        { label: award.standing === "expired" ? "Stood until" : "Stands until", value: untilOf(award) },
        { label: "Withdrawn on", value: formatDate(award.withdrawn_on) },
        { label: "Code", value: <span className="app-code">{award.code}</span> },
      ]}
    />
  );
}

function untilOf({ standing, expires_on }: PublicAward): string {
  if (standing === "withdrawn") return "";
  return formatDate(expires_on) || "No end date";
}
