import { useSuspenseQuery } from "@tanstack/react-query";
import { useParam } from "@/app/address";
import { Link, Page } from "@/ui";
import { type Organisation, organisationQuery } from "./queries";
import { TeamAssessments } from "./TeamAssessments";
import { TeamAwards } from "./TeamAwards";
import { TeamEvidence } from "./TeamEvidence";
import { TeamsBelow } from "./TeamsBelow";

/** A team, or any other place in the tree: what to do next, how it is doing, what it shows and has been given. */
export default function TeamPage() {
  const { data: organisation } = useSuspenseQuery(organisationQuery(useParam("organisationId")));
  return (
    <Page title={organisation.name} breadcrumbs={[{ label: "Home", to: "/" }]}>
      <WhereItBelongs organisation={organisation} />
      <div className="nhsuk-grid-row" key={organisation.id}>
        <div className="nhsuk-grid-column-two-thirds">
          <TeamAssessments organisation={organisation} />
          {organisation.children.length > 0 ? <TeamsBelow organisation={organisation} /> : null}
        </div>
        <div className="nhsuk-grid-column-one-third">
          <Below organisation={organisation} />
          <TeamAwards organisation={organisation} />
          <TeamEvidence organisation={organisation} />
          <section aria-labelledby="activity" className="app-no-print">
            <h2 id="activity">Activity</h2>
            <p>
              <Link to={`/activity?organisation_id=${organisation.id}`}>See who did what, and when</Link>
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}

function WhereItBelongs({ organisation }: { organisation: Organisation }) {
  const { ancestors } = organisation;
  if (ancestors.length === 0) return null;
  return (
    <p>
      Part of{" "}
      {ancestors.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ", " : ""}
          <Link to={`/teams/${id}`}>{name}</Link>
        </span>
      ))}
      .
    </p>
  );
}

function Below({ organisation }: { organisation: Organisation }) {
  if (organisation.children.length === 0) return null;
  return (
    <section aria-labelledby="below">
      <h2 id="below">Inside {organisation.name}</h2>
      <ul>
        {organisation.children.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/teams/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
