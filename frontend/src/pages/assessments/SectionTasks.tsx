import { count, StatusTag, type Task, TaskList } from "@/ui";
import type { Assessment } from "./queries";
import type { SectionProgress } from "./ratings";
import { placeOf } from "./words";

type Props = {
  assessment: Assessment;
  sections: readonly SectionProgress[];
  /** Whether the person may see how far each part is. */
  counted: boolean;
};

/** The parts of the framework, each with how far it is. */
export function SectionTasks({ assessment, sections, counted }: Props) {
  const tasks = sections.map((progress): Task => {
    const { section, total } = progress;
    return {
      id: section.code,
      title: section.title,
      to: placeOf.section(assessment.id, section.code),
      hint: count(total, "criterion", "criteria"),
      status: counted ? statusOf(progress) : null,
    };
  });
  return <TaskList tasks={tasks} />;
}

function statusOf({ done, total }: SectionProgress) {
  if (done === total) return "All rated";
  if (done === 0) return <StatusTag status="not_started" />;
  return <StatusTag status="in_progress" label={`${done} of ${total} rated`} />;
}
