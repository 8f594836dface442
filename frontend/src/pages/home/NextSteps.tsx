import type { Schema } from "@/api";
import { ActionLink, EmptyState, formatDate, Link, StatusTag, type Task, TaskList } from "@/ui";

type NextStep = Schema<"NextStep">;
type Props = { steps: readonly NextStep[]; today?: Date };

/** What waits for the person, most urgent first: the first of them large, the others as a list. */
export function NextSteps({ steps, today = new Date() }: Props) {
  const [first, ...others] = steps;
  if (!first) {
    return (
      <EmptyState title="Nothing is waiting for you">
        <p>
          A good moment to <Link to="/evidence/new">write down something that went well</Link>, or to look at{" "}
          <Link to="/frameworks">what good looks like</Link>.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <div className="app-panel-quiet">
        <ActionLink to={first.link}>{first.title}</ActionLink>
        <p>{first.detail}</p>
        {first.due_on ? (
          <p>
            <Due on={first.due_on} today={today} />
          </p>
        ) : null}
      </div>
      {others.length > 0 ? (
        <>
          <h3>After that</h3>
          <TaskList tasks={others.map((step, index) => taskOf(step, index, today))} />
        </>
      ) : null}
    </>
  );
}

function taskOf({ title, link, detail, due_on }: NextStep, index: number, today: Date): Task {
  return {
    id: `step-${index}`,
    title,
    to: link,
    hint: detail,
    status: due_on ? <Due on={due_on} today={today} /> : null,
  };
}

const DAY = 86_400_000;
const SOON = 7;

function Due({ on, today }: { on: string; today: Date }) {
  const days = Math.ceil((Date.parse(on) - today.getTime()) / DAY);
  if (days < 0) return <StatusTag status="overdue" label={`Was due on ${formatDate(on)}`} colour="red" />;
  if (days <= SOON) return <StatusTag status="soon" label={`By ${formatDate(on)}`} colour="orange" />;
  return `By ${formatDate(on)}`;
}
