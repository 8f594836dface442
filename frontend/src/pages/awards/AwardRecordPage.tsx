import { useSuspenseQuery } from "@tanstack/react-query";
import { holds, useSignedIn } from "@/api";
import { useParam } from "@/app/address";
import { Link, Page } from "@/ui";
import { awardQuery } from "./queries";
import { Record } from "./Record";
import { placeOf } from "./words";

/** An award for those who hold it or gave it: what the public sees, and the reason where it was withdrawn. */
export default function AwardRecordPage() {
  const { data: award } = useSuspenseQuery(awardQuery(useParam("awardId")));
  const mayWithdraw = holds(useSignedIn(), ["scheme_lead"]) && award.state === "active";
  return (
    <Page
      title={`${award.organisation.name}: ${award.level_name}`}
      caption="Award"
      breadcrumbs={[
        { label: "Recognition", to: "/recognition" },
        { label: "Awards", to: placeOf.awards },
      ]}
      width="two-thirds"
    >
      <Record award={award} />
      <ul className="nhsuk-list">
        <li>
          <Link to={`/awards/${award.code}`}>The public page, which anyone can check</Link>
        </li>
        {award.state === "active" ? (
          <li>
            <Link to={`/awards/${award.code}/certificate`}>The certificate to print</Link>
          </li>
        ) : null}
        <li>
          <Link to={`/teams/${award.organisation.id}`}>The page of {award.organisation.name}</Link>
        </li>
        {mayWithdraw ? (
          <li>
            <Link to={placeOf.withdraw(award.id)}>Withdraw this award</Link>
          </li>
        ) : null}
      </ul>
    </Page>
  );
}
