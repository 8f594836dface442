import { useQuery } from "@tanstack/react-query";
import { read } from "@/api";
import { useCursor } from "@/app/address";
import type { AssessmentSummary } from "@/pages/assessments/queries";
import { placeOf, stageWords } from "@/pages/assessments/words";
import { EmptyState, Link, Pagination, StatusTag, Table } from "@/ui";
import { Part } from "./Part";
import type { Organisation } from "./queries";

/** For a place with teams in it: their assessments that the person may see, newest first. */
export function TeamsBelow({ organisation }: { organisation: Organisation }) {
  const { cursor, pages } = useCursor();
  const query = useQuery(read("/v1/assessments", { query: { organisation_id: organisation.id, limit: 20, cursor } }));
  return (
    <Part id="teams-below" title="Assessments of its teams" query={query}>
      {({ items, next_cursor }) =>
        items.length === 0 ? (
          <EmptyState title="None that you can see">
            <p>What teams write is private to them until they submit it.</p>
          </EmptyState>
        ) : (
          <>
            <Table
              caption="Newest first"
              columns={[
                { header: "Team", cell: ({ organisation }) => <TeamLink organisation={organisation} /> },
                { header: "Assessment", cell: (each) => <Link to={placeOf.assessment(each.id)}>{nameOf(each)}</Link> },
                { header: "Stage", cell: ({ stage }) => <StatusTag status={stage} label={stageWords(stage)} /> },
              ]}
              rows={items}
              rowKey={({ id }) => id}
            />
            <Pagination {...pages(next_cursor)} />
          </>
        )
      }
    </Part>
  );
}

function TeamLink({ organisation }: Pick<AssessmentSummary, "organisation">) {
  return organisation ? <Link to={`/teams/${organisation.id}`}>{organisation.name}</Link> : null;
}

function nameOf({ framework, cycle }: AssessmentSummary): string {
  return [framework.title, cycle?.name].filter(Boolean).join(", ");
}
