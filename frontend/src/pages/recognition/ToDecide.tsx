import { useSuspenseQueries } from "@tanstack/react-query";
import { EmptyState, formatDate, StatusTag, type Task, TaskList } from "@/ui";
import { type ApplicationSummary, waitingQuery } from "./queries";
import { placeOf, statusWords } from "./words";

/** Applications that the person may decide about, longest waiting first. */
export function ToDecide() {
  const [submitted, deferred] = useSuspenseQueries({ queries: [waitingQuery("submitted"), waitingQuery("deferred")] });
  const mine = [...submitted.data.items, ...deferred.data.items].filter(({ can }) => can.includes("decide"));
  mine.sort((one, other) => one.created_at.localeCompare(other.created_at));
  return (
    <section aria-labelledby="to-decide">
      <h2 id="to-decide">For you to decide</h2>
      {mine.length === 0 ? (
        <EmptyState title="No application waits for you">
          <p>When a team applies, you will find it here and on your home page.</p>
        </EmptyState>
      ) : (
        <TaskList tasks={mine.map(taskOf)} />
      )}
    </section>
  );
}

function taskOf({ id, organisation, scheme, headline, created_at, status }: ApplicationSummary): Task {
  return {
    id,
    title: organisation.name,
    to: placeOf.decision(id),
    hint: `${scheme.title}, applied on ${formatDate(created_at)}. ${headline}`,
    status: status === "deferred" ? <StatusTag status={status} label={statusWords(status)} /> : <New />,
  };
}

function New() {
  return <StatusTag status="new" label="To decide" colour="blue" />;
}
