import type { Schema } from "@/api";
import { EmptyState, formatDate, Link, StatusTag, type Task, TaskList } from "@/ui";

type NextStep = Schema<"NextStep">;

/** What waits for the person, most urgent first. */
export function NextSteps({ steps, today = new Date() }: { steps: readonly NextStep[]; today?: Date }) {
  if (steps.length === 0) {
    return (
      <EmptyState title="Nothing is waiting for you">
        <p>
          A good moment to <Link to="/evidence/new">write down something that went well</Link>, or to look at{" "}
          <Link to="/frameworks">what good looks like</Link>.
        </p>
      </EmptyState>
    );
  }
  const tasks = steps.map(
    (step, index): Task => ({
      id: `step-${index}`,
      title: step.title,
      to: step.link,
      hint: step.detail,
      status: <Due on={step.due_on} today={today} />,
    }),
  );
  return <TaskList tasks={tasks} />;
}

const DAY = 86_400_000;
const SOON = 7;

function Due({ on, today }: { on: string | null; today: Date }) {
  if (!on) return null;
  const days = Math.ceil((Date.parse(on) - today.getTime()) / DAY);
  if (days < 0) return <StatusTag status="overdue" label={`Was due ${formatDate(on)}`} colour="red" />;
  if (days <= SOON) return <StatusTag status="soon" label={`By ${formatDate(on)}`} colour="orange" />;
  return `By ${formatDate(on)}`;
}
