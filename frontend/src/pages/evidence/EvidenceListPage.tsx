import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asProblem, read } from "@/api";
import { useCursor, useFilters } from "@/app/address";
import { EmptyState, Link, LinkButton, Page, Pagination, ProblemPanel } from "@/ui";
import { EvidenceFilters, NO_FILTERS } from "./EvidenceFilters";
import { EvidenceTable } from "./EvidenceTable";
import { usePlaces, WRITERS } from "./places";
import { address } from "./returnTo";

/** All the evidence that somebody may see: to find, to carry on with, to add to. */
export default function EvidenceListPage() {
  const mayWrite = usePlaces(WRITERS).length > 0;
  const [{ organisation_id }] = useFilters(NO_FILTERS);
  const add = address("/evidence/new", { organisation_id });
  return (
    <Page title="Evidence">
      <p className="nhsuk-lede-text">
        What teams have done, what changed, and why it mattered.
        {mayWrite ? " Write it once and use it for every criterion that it answers." : ""}
      </p>
      {mayWrite ? <LinkButton to={add}>Add evidence</LinkButton> : null}
      <EvidenceFilters />
      <Results add={mayWrite ? add : null} />
    </Page>
  );
}

function Results({ add }: { add: string | null }) {
  const [filters] = useFilters(NO_FILTERS);
  const { cursor, pages } = useCursor();
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""));
  const query = useQuery({
    ...read("/v1/evidence", { query: { ...given, cursor, limit: 25 } }),
    // What was found before stays until the next answer is there, so that the page does not jump.
    placeholderData: keepPreviousData,
  });

  // A list that is there already stays, even if reading it again did not work.
  if (query.isError && !query.data) {
    return <ProblemPanel problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  }
  const searching = query.isPlaceholderData;
  if (!query.data || (searching && query.data.items.length === 0)) return <Searching />;
  if (query.data.items.length === 0) return <NothingFound filtered={Object.keys(given).length > 0} add={add} />;
  return (
    <section aria-label="Evidence found" aria-busy={searching}>
      {searching ? <Searching /> : null}
      <EvidenceTable items={query.data.items} />
      <Pagination {...pages(query.data.next_cursor)} label="Pages of evidence" />
    </section>
  );
}

function Searching() {
  return <p role="status">Looking for evidence…</p>;
}

function NothingFound({ filtered, add }: { filtered: boolean; add: string | null }) {
  if (filtered) {
    return (
      <EmptyState title="No evidence matches">
        <p>Try fewer or other words, or choose “Any” for the status and the type.</p>
        <p>
          <Link to="/evidence">Show all evidence</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="There is no evidence yet">
      {add ? (
        <>
          <p>Start with one thing that your team is proud of. A short story or one chart is enough.</p>
          <p>It stays a draft that only your team can see until you submit it.</p>
          <p>
            <Link to={add}>Add your first evidence</Link>
          </p>
        </>
      ) : (
        <p>When a team that you work with submits evidence, you will find it here.</p>
      )}
    </EmptyState>
  );
}
