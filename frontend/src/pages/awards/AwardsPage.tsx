import { useSuspenseQuery } from "@tanstack/react-query";
import { holds, read, useSignedIn } from "@/api";
import { useCursor, useFilters } from "@/app/address";
import { EmptyState, Link, Page, Pagination, Select, Table } from "@/ui";
import type { Award, Standing } from "./queries";
import { StandingTag } from "./StandingTag";
import { standingLabel, termOf } from "./words";

const STANDINGS: readonly Standing[] = ["current", "expired", "withdrawn"];

/** Awards held or given where I belong, and how each stands. */
export default function AwardsPage() {
  const [{ standing }, setFilters] = useFilters({ standing: "" });
  const { cursor, pages } = useCursor();
  const chosen = STANDINGS.find((each) => each === standing);
  const { data } = useSuspenseQuery(read("/v1/awards", { query: { standing: chosen, cursor, limit: 20 } }));
  const mayWithdraw = holds(useSignedIn(), ["scheme_lead"]);
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
        options={[
          { value: "", label: "All awards" },
          { value: "current", label: "Awards that stand today" },
          { value: "expired", label: "Awards that have expired" },
          { value: "withdrawn", label: "Awards that were withdrawn" },
        ]}
      />
      {data.items.length === 0 ? (
        <Nothing standing={chosen} />
      ) : (
        <Table
          caption="Awards, newest first"
          hideCaption
          columns={columns(mayWithdraw)}
          rows={data.items}
          rowKey={({ id }) => id}
        />
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

function columns(mayWithdraw: boolean) {
  const basic = [
    {
      header: "Who",
      cell: ({ code, organisation, level_name }: Award) => (
        <Link to={`/awards/${code}`}>
          {organisation.name}: {level_name}
        </Link>
      ),
    },
    { header: "Scheme", cell: ({ scheme_title, issuer }: Award) => `${scheme_title}, by ${issuer.name}` },
    { header: "When", cell: termOf },
    { header: "Standing", cell: ({ standing }: Award) => <StandingTag standing={standing} /> },
  ];
  if (!mayWithdraw) return basic;
  return [...basic, { header: "Change", cell: (award: Award) => <Withdraw award={award} /> }];
}

function Withdraw({ award: { id, standing, organisation, level_name } }: { award: Award }) {
  if (standing === "withdrawn") return "–";
  return (
    <Link to={`/recognition/awards/${id}/withdraw`}>
      Withdraw
      <span className="nhsuk-u-visually-hidden">
        {" "}
        {organisation.name}: {level_name}
      </span>
    </Link>
  );
}
