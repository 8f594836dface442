import { type ReactNode, useId } from "react";
import { Link } from "./Link";

export type Task = { id: string; title: string; to?: string; hint?: ReactNode; status: ReactNode };

/** Things to do, each with where it stands: a `StatusTag`, or plain words such as "Completed". */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const prefix = useId();
  return (
    <ul className="nhsuk-task-list">
      {tasks.map((task) => (
        <TaskItem key={task.id} task={task} id={`${prefix}-${task.id}`} />
      ))}
    </ul>
  );
}

function TaskItem({ task, id }: { task: Task; id: string }) {
  const describedBy = [task.hint ? `${id}-hint` : "", `${id}-status`].filter(Boolean).join(" ");
  return (
    <li className={`nhsuk-task-list__item ${task.to ? "nhsuk-task-list__item--with-link" : ""}`}>
      <div className="nhsuk-task-list__name-and-hint">
        {task.to ? (
          <Link className="nhsuk-link nhsuk-task-list__link" to={task.to} aria-describedby={describedBy}>
            {task.title}
          </Link>
        ) : (
          <div>{task.title}</div>
        )}
        {task.hint ? (
          <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
            {task.hint}
          </div>
        ) : null}
      </div>
      <div className="nhsuk-task-list__status" id={`${id}-status`}>
        {task.status}
      </div>
    </li>
  );
}
