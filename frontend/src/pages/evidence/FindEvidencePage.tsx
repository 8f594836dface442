import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { asProblem, read } from "@/api";
import { useCursor, useFilters, useSearchParam } from "@/app/address";
import { Button, EmptyState, InsetText, Link, LinkButton, Page, Pagination, ProblemPanel, TextField } from "@/ui";
import { FoundEvidence } from "./FoundEvidence";
import { type KnownCriterion, useCriterion } from "./queries";
import { address, backLabel, useReturnTo } from "./returnTo";

/** Evidence that is there already, to use for one more criterion instead of typing it again. */
export default function FindEvidencePage() {
  const criterionId = useSearchParam("criterion_id");
  const criterion = useCriterion(criterionId);
  const organisation_id = useSearchParam("organisation_id");
  const returnTo = useReturnTo();
  const title = criterion ? `Find evidence for ${criterion.code}` : "Find evidence for a criterion";
  const back = returnTo ? { to: returnTo, label: backLabel(returnTo) } : { to: "/evidence", label: "Back to evidence" };

  if (!criterionId) {
    return (
      <Page title={title} back={back} width="two-thirds">
        <p>
          Open an assessment and choose “Use evidence you already have” under a criterion, or{" "}
          <Link to="/evidence">see all evidence</Link>.
        </p>
      </Page>
    );
  }
  return (
    <Page title={title} back={back}>
      {criterion ? (
        <InsetText>
          <p>
            <strong>{criterion.code}</strong>: {criterion.statement}
          </p>
        </InsetText>
      ) : null}
      <p>Evidence can answer any number of criteria. Choose something that you have already, with one press.</p>
      <SearchBox />
      <Found criterionId={criterionId} criterion={criterion} organisationId={organisation_id} />
      <h2>Nothing that fits?</h2>
      <p>
        <LinkButton
          variant="secondary"
          to={address("/evidence/new", { organisation_id, criterion_id: criterionId, return_to: returnTo })}
        >
          Add new evidence
        </LinkButton>
      </p>
    </Page>
  );
}

function SearchBox() {
  const [{ q }, setFilters] = useFilters({ q: "" });
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);

  function search(event: FormEvent): void {
    event.preventDefault();
    setFilters({ q: typed.trim() });
  }

  return (
    <search>
      <form onSubmit={search} className="nhsuk-u-margin-bottom-6">
        <TextField
          id="q"
          label="Search your team’s evidence"
          type="search"
          value={typed}
          onChange={setTyped}
          width={30}
        />
        <Button small variant="secondary">
          Search
        </Button>
      </form>
    </search>
  );
}

type FoundProps = { criterionId: string; criterion: KnownCriterion | undefined; organisationId: string | undefined };

function Found({ criterionId, criterion, organisationId }: FoundProps) {
  const [{ q }] = useFilters({ q: "" });
  const { cursor, pages } = useCursor();
  const { items, tied, nextCursor, isReady, error, retry } = useFound(criterionId, organisationId, q, cursor);

  if (error && !isReady) return <ProblemPanel problem={asProblem(error)} onRetry={retry} />;
  if (!isReady) return <p role="status">Looking for evidence…</p>;
  if (items.length === 0 && !cursor) return <NothingFound searched={q !== ""} />;
  return (
    <section aria-label="Evidence found">
      <FoundEvidence items={items} tied={tied} criterionId={criterionId} code={criterion?.code ?? "this criterion"} />
      <Pagination {...pages(nextCursor)} label="Pages of evidence" />
    </section>
  );
}

/** The team's evidence that can be used, and which of it is tied to the criterion already. */
function useFound(criterion_id: string, organisation_id: string | undefined, q: string, cursor: string | undefined) {
  const found = useQuery(read("/v1/evidence", { query: { organisation_id, q: q || undefined, cursor, limit: 25 } }));
  const tied = useQuery(read("/v1/evidence", { query: { organisation_id, criterion_id, limit: 200 } }));
  const all = found.data?.items ?? [];
  return {
    // What was taken back or turned down helps no criterion.
    items: all.filter(({ status }) => status !== "withdrawn" && status !== "declined"),
    tied: new Set(tied.data?.items.map(({ id }) => id)),
    nextCursor: found.data?.next_cursor ?? null,
    isReady: found.data !== undefined && tied.data !== undefined,
    error: found.error ?? tied.error,
    retry: () => void Promise.all([found.refetch(), tied.refetch()]),
  };
}

function NothingFound({ searched }: { searched: boolean }) {
  return (
    <EmptyState title={searched ? "No evidence matches" : "Your team has no evidence yet"}>
      <p>
        {searched ? "Try other words, or fewer of them." : "Add the first piece below. You can use it again later."}
      </p>
    </EmptyState>
  );
}
