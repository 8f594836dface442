import { formatDate } from "@/ui";
import type { Assessment, AssessmentSummary } from "./queries";

type Stage = AssessmentSummary["stage"];

const STAGES: Record<Stage, string> = {
  self: "Self-assessment",
  review: "With reviewers",
  moderation: "Ratings being agreed",
  agreed: "Agreed",
};

export function stageWords(stage: Stage): string {
  return STAGES[stage];
}

/** Whose assessment it is: "Willow Ward", or the person. */
export function subjectOf(assessment: AssessmentSummary): string {
  return assessment.organisation?.name ?? assessment.person?.name ?? "";
}

/** "Willow Ward, Autumn 2026" */
export function subjectAndCycle(assessment: AssessmentSummary): string {
  return [subjectOf(assessment), assessment.cycle?.name].filter(Boolean).join(", ");
}

/** Where it stands, in a sentence or two. */
export function standing(assessment: Assessment): string {
  const { stage, progress, submitted_at, agreed_at, person } = assessment;
  if (stage === "self" && person) return "This is for you alone. What you write is saved as you go.";
  if (stage === "self" && progress.done === progress.total)
    return "Everything is rated. It has not been submitted yet.";
  if (stage === "self") return "The team is rating itself. Everyone in the team can add to it, and it saves as you go.";
  if (stage === "review") return `Submitted on ${formatDate(submitted_at)}. Reviewers from elsewhere look at it next.`;
  if (stage === "moderation") return "The reviews are in. A moderator is comparing them and agreeing the ratings.";
  return `The ratings were agreed on ${formatDate(agreed_at)}.`;
}

/** Where the pages of one assessment are. */
export const placeOf = {
  assessment: (id: string) => `/assessments/${id}`,
  section: (id: string, code: string) => `/assessments/${id}/sections/${encodeURIComponent(code)}`,
  criterion: (id: string, section: string, code: string) =>
    `${placeOf.section(id, section)}#${encodeURIComponent(code)}`,
  check: (id: string) => `/assessments/${id}/check`,
  results: (id: string) => `/assessments/${id}/results`,
};
