import { useSuspenseQuery } from "@tanstack/react-query";
import { holds, type Role, useSignedIn } from "@/api";
import { useParam } from "@/app/address";
import { Card, Link, Page, SummaryList } from "@/ui";
import { type Scheme, schemeQuery } from "./queries";
import { kindWords, lengthWords } from "./words";
import { YourAssessments } from "./YourAssessments";

/** Those who belong to a team, and so may have ratings to apply with. */
const APPLICANTS: readonly Role[] = ["member", "team_lead", "organisation_admin"];

/** One scheme: who it is for, what each level needs, and the way to apply. */
export default function SchemePage() {
  const { data: scheme } = useSuspenseQuery(schemeQuery(useParam("schemeId")));
  return (
    <Page
      title={scheme.title}
      caption="Recognition scheme"
      breadcrumbs={[{ label: "Recognition", to: "/recognition" }]}
    >
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <p className="nhsuk-lede-text">{scheme.summary}</p>
          <SummaryList
            rows={[
              { label: "Run by", value: scheme.organisation.name },
              {
                label: "Who may apply",
                value: `${sentence(kindWords(scheme.subject_kind))} of ${scheme.organisation.name}`,
              },
              {
                label: "Assessed with",
                value: <Link to={`/frameworks/${scheme.framework.version_id}`}>{scheme.framework.title}</Link>,
              },
              { label: "How long an award stands", value: lengthWords(scheme.validity_months) },
              { label: "Edition", value: String(scheme.edition) },
            ]}
          />
        </div>
      </div>
      <h2>What each level needs</h2>
      <Levels scheme={scheme} />
      {holds(useSignedIn(), APPLICANTS) ? <YourAssessments scheme={scheme} /> : null}
    </Page>
  );
}

function Levels({ scheme }: { scheme: Scheme }) {
  return (
    <ol className="app-grid" aria-label="Levels, from the first to the highest">
      {scheme.levels.map(({ code, name, needs }) => (
        <li key={code}>
          <Card level="h3" title={name}>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {needs.map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
          </Card>
        </li>
      ))}
    </ol>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
