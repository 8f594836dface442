import { useInfiniteQuery } from "@tanstack/react-query";
import { asProblem, send } from "@/api";
import { useWords } from "@/pages/frameworks/words";
import { Button, Details, DetailsGroup, formatBytes, formatDateTime, ProblemPanel, SummaryList } from "@/ui";
import { type Evidence, type Revision, revisionsQuery } from "./queries";
import { changesBetween } from "./revisions";
import { periodWords } from "./words";

/** How the evidence came to say what it says, newest first. */
export function Revisions({ evidence }: { evidence: Evidence }) {
  const query = useInfiniteQuery({
    queryKey: [...revisionsQuery(evidence.id).queryKey, "all"],
    queryFn: ({ pageParam, signal }) => {
      const call = { path: { evidence_id: evidence.id }, query: { cursor: pageParam, limit: 20 } };
      return send("get", "/v1/evidence/{evidence_id}/revisions", call, { signal }).then(({ data }) => data);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: evidence.revision > 1,
  });
  const revisions = query.data?.pages.flatMap(({ items }) => items) ?? [];
  // What it says now is on the page already. Readers from outside do not see what came before it was submitted.
  if (evidence.revision === 1 || (query.isSuccess && revisions.length < 2)) return null;

  return (
    <section aria-labelledby="versions" className="app-no-print">
      <h2 id="versions">Versions</h2>
      {query.isError ? <ProblemPanel problem={asProblem(query.error)} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <p role="status">Looking up the versions…</p> : null}
      <DetailsGroup>
        {revisions.map((revision, index) => (
          <RevisionPart key={revision.revision} revision={revision} before={revisions[index + 1]} />
        ))}
      </DetailsGroup>
      {query.hasNextPage ? (
        <Button
          type="button"
          variant="secondary"
          small
          busy={query.isFetchingNextPage}
          busyLabel="Loading…"
          onClick={() => void query.fetchNextPage()}
        >
          Show older versions
        </Button>
      ) : null}
    </section>
  );
}

function RevisionPart({ revision, before }: { revision: Revision; before: Revision | undefined }) {
  const { content, changed_by, created_at } = revision;
  const words = useWords();
  // Where the one before is on the next page, or not for this reader, what changed cannot be told.
  const what = before || revision.revision === 1 ? `: ${changesBetween(before?.content, content)}` : "";
  return (
    <Details expander summary={`Version ${revision.revision}${what}`}>
      <p>
        By {changed_by.name} on {formatDateTime(created_at)}.
      </p>
      <SummaryList
        rows={[
          { label: "Title", value: content.title },
          { label: "What happened", value: <span className="app-prewrap">{content.narrative || "Nothing yet"}</span> },
          { label: "Type", value: words.evidenceType(content.type) },
          { label: "When", value: periodWords(content) },
          { label: "Whose voice", value: content.voices.map(words.voice).join(", ") },
          { label: "Links", value: content.links.map(({ label, url }) => label || url).join(", ") },
          { label: "Files", value: content.files.map(({ name, size }) => `${name} (${formatBytes(size)})`).join(", ") },
        ]}
      />
    </Details>
  );
}
