import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { read } from "@/api";
import { useCursor, useFilters } from "@/app/address";
import { type Column, EmptyState, Link, Page, Pagination, Select, Table } from "@/ui";
import type { Award, Standing } from "./queries";
import { StandingTag } from "./StandingTag";
import { placeOf, standingLabel, termOf } from "./words";

const STANDINGS: readonly Standing[] = ["current", "expired", "withdrawn"];

const OPTIONS = [
  { value: "", label: "All awards" },
  { value: "current", label: "Awards that stand today" },
  { value: "expired", label: "Awards that have expired" },
  { value: "withdrawn", label: "Awards that were withdrawn" },
];

const COLUMNS: readonly Column<Award>[] = [
  {
    header: "Who",
    cell: ({ id, organisation, level_name }) => (
      <Link to={placeOf.award(id)}>
        {organisation.name}: {level_name}
      </Link>
    ),
  },
  { header: "Scheme", cell: ({ scheme_title, issuer }) => `${scheme_title}, by ${issuer.name}` },
  { header: "When", cell: termOf },
  { header: "Standing", cell: ({ standing }) => <StandingTag standing={standing} /> },
];

/** Awards held or given where I belong, and how each stands. */
export default function AwardsPage() {
  const [{ standing }, setFilters] = useFilters({ standing: "" });
  const { cursor, pages } = useCursor();
  const chosen = STANDINGS.find((each) => each === standing);
  // Deferred: while the next answer is on its way the page stays, and the focus with it.
  const query = useDeferredValue(useMemo(() => ({ standing: chosen, cursor, limit: 20 }), [chosen, cursor]));
  const { data } = useSuspenseQuery(read("/v1/awards", { query }));
  return (
    <Page title="Awards" breadcrumbs={[{ label: "Recognition", to: "/recognition" }]}>
      <p>
        Awards that were given to your teams, or by your organisation. Each has a page of its own that anyone can check
        without signing in.
      </p>
      <Select
        id="standing"
        label="Show"
        value={chosen ?? ""}
        onChange={(choice) => setFilters({ standing: choice })}
        options={OPTIONS}
      />
      {data.items.length === 0 ? (
        <Nothing standing={query.standing} />
      ) : (
        <Table caption="Awards, newest first" hideCaption columns={COLUMNS} rows={data.items} rowKey={({ id }) => id} />
      )}
      <Pagination {...pages(data.next_cursor)} label="Pages of awards" />
    </Page>
  );
}

function Nothing({ standing }: { standing: Standing | undefined }) {
  if (standing) {
    return (
      <EmptyState title={`No awards with the standing “${standingLabel(standing).toLowerCase()}”`}>
        <p>Choose another standing to see more.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No awards yet">
      <p>When a panel recognises a team, the award appears here.</p>
    </EmptyState>
  );
}
