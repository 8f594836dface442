import { useQuery } from "@tanstack/react-query";
import { asProblem, read, useSignedIn } from "@/api";
import { useCursor, useFilters } from "@/app/address";
import { usePlaceChoices } from "@/pages/evidence/places";
import { EmptyState, Link, Page, Pagination, ProblemPanel, Select } from "@/ui";
import { EventList } from "./EventList";

/** Who did what, and when. Nothing here can be changed or removed. */
export default function ActivityPage() {
  return (
    <Page title="Activity" width="two-thirds">
      <p className="nhsuk-lede-text">
        Everything you did, and what happened in your teams. This log cannot be changed.
      </p>
      <TeamFilter />
      <Events />
    </Page>
  );
}

function TeamFilter() {
  const [{ organisation_id }, setFilters] = useFilters({ organisation_id: "" });
  const { person } = useSignedIn();
  const places = usePlaceChoices(person.memberships, organisation_id);
  if (places.length < 2 && organisation_id === "") return null;
  return (
    <Select
      id="organisation_id"
      label="Show what happened in"
      hint="The list changes when you choose"
      prompt="All my teams, and what I did myself"
      value={organisation_id}
      onChange={(value) => setFilters({ organisation_id: value })}
      options={places.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function Events() {
  const [{ organisation_id }] = useFilters({ organisation_id: "" });
  const { cursor, pages } = useCursor();
  const query = useQuery(
    read("/v1/events", { query: { organisation_id: organisation_id || undefined, cursor, limit: 50 } }),
  );

  if (query.isError && !query.data) {
    return <ProblemPanel problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <p role="status">Looking up what happened…</p>;
  if (query.data.items.length === 0) {
    return (
      <EmptyState title="Nothing has happened here yet">
        <p>When somebody starts an assessment, adds evidence or decides something, it is written here.</p>
        {organisation_id ? (
          <p>
            <Link to="/activity">Show all activity</Link>
          </p>
        ) : null}
      </EmptyState>
    );
  }
  return (
    <>
      <EventList events={query.data.items} />
      <Pagination {...pages(query.data.next_cursor)} label="Pages of activity" />
    </>
  );
}
