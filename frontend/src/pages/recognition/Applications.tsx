import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "@/api";
import { useCursor } from "@/app/address";
import { EmptyState, formatDate, Pagination, StatusTag, type Task, TaskList } from "@/ui";
import type { ApplicationSummary } from "./queries";
import { placeOf, standingWords } from "./words";

/** All applications that the person may see, newest first. */
export function Applications() {
  const { cursor, pages } = useCursor();
  const { data } = useSuspenseQuery(read("/v1/applications", { query: { limit: 20, cursor } }));
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">Applications</h2>
      {data.items.length === 0 && !cursor ? (
        <EmptyState title="No applications yet">
          <p>Open a scheme to see what its levels need, and what your agreed ratings reach.</p>
        </EmptyState>
      ) : (
        <TaskList tasks={data.items.map(taskOf)} />
      )}
      <Pagination {...pages(data.next_cursor)} label="Pages of applications" />
    </section>
  );
}

function taskOf(application: ApplicationSummary): Task {
  const { id, organisation, assessment, scheme, created_at } = application;
  const cycle = assessment.cycle ? `, ${assessment.cycle.name}` : "";
  return {
    id,
    title: `${organisation.name}${cycle}`,
    to: placeOf.application(id),
    hint: `${scheme.title}, applied on ${formatDate(created_at)}`,
    status: <ApplicationTag application={application} />,
  };
}

/** How an application stands: green where something was awarded. */
export function ApplicationTag({ application }: { application: ApplicationSummary }) {
  const awarded = application.status === "decided" && application.decisions.at(-1)?.level_name;
  const colour = awarded ? "green" : COLOURS[application.status];
  return <StatusTag status={application.status} label={standingWords(application)} colour={colour} />;
}

const COLOURS = { submitted: "blue", deferred: "purple", decided: "grey", withdrawn: "grey" } as const;
