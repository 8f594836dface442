import { useQuery } from "@tanstack/react-query";
import { holds, type Schema, useSignedIn } from "@/api";
import { EmptyState, formatDate, Link, LinkButton, StatusTag, type Task, TaskList } from "@/ui";
import { Part } from "./Part";
import { evidenceOfQuery, type Organisation } from "./queries";
import { BELONGING } from "./roles";

/** The newest evidence of a team that the person may see. */
export function TeamEvidence({ organisation }: { organisation: Organisation }) {
  const session = useSignedIn();
  const query = useQuery(evidenceOfQuery(organisation.id));
  const mayAdd = holds(session, BELONGING, organisation.id);
  return (
    <Part id="evidence" title="Recent evidence" query={query}>
      {({ items }) => (
        <>
          {items.length === 0 ? (
            <EmptyState title="No evidence yet">
              <p>Evidence is what shows how well you are doing: a story, a result, feedback, a photo.</p>
            </EmptyState>
          ) : (
            <TaskList tasks={items.map((item) => taskOf(item, organisation))} />
          )}
          <p className="app-cluster app-no-print">
            {mayAdd ? (
              <LinkButton to={`/evidence/new?organisation_id=${organisation.id}`} variant="secondary">
                Add evidence
              </LinkButton>
            ) : null}
            {items.length > 0 ? (
              <Link to={`/evidence?organisation_id=${organisation.id}`}>See all evidence</Link>
            ) : null}
          </p>
        </>
      )}
    </Part>
  );
}

type Item = Schema<"EvidenceSummary">;

function taskOf({ id, title, status, updated_at, organisation }: Item, place: Organisation): Task {
  const whose = organisation.id === place.id ? "" : `${organisation.name}. `;
  return {
    id,
    title,
    to: `/evidence/${id}`,
    hint: `${whose}Changed on ${formatDate(updated_at)}`,
    status: <StatusTag status={status} />,
  };
}
