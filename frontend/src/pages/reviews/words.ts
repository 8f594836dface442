import type { Scale } from "@/pages/assessments/queries";
import type { RatingWords } from "@/pages/assessments/RatingFields";
import { type Entry, levelInWords } from "@/pages/assessments/ratings";
import { formatDate } from "@/ui";
import type { ReviewSummary } from "./queries";

type Status = ReviewSummary["status"];

const STATUSES: Record<Status, string> = {
  assigned: "Not started",
  in_progress: "In progress",
  submitted: "Submitted",
  stood_down: "Stood down",
};

export function statusWords(status: Status): string {
  return STATUSES[status];
}

/** "Due by 14 May 2027", "Was due by 14 May 2027"; nothing where no date is set. */
export function dueWords(due_on: string | null, today = isoToday()): string {
  if (!due_on) return "";
  return `${due_on < today ? "Was due by" : "Due by"} ${formatDate(due_on)}`;
}

export function isoToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A rating by somebody who looks from outside. To leave a criterion open is an answer too. */
export function markInWords(mark: Entry | null | undefined, scale: Scale): string {
  if (!mark || mark.state === "") return "Not rated";
  if (mark.state === "not_applicable") return "Does not apply";
  if (mark.state === "not_assessed") return "Could not assess";
  return levelInWords(mark.value, scale);
}

/** How a reviewer is asked. */
export const REVIEWING: RatingWords = {
  question: (code) => `How do you rate ${code}?`,
  notApplicable: "It does not apply to this team",
  notAssessed: "I could not assess this",
  comment: "What makes you say so? (optional)",
  whyNotApplicable: (code) => `Why does ${code} not apply to this team?`,
};

/** How a moderator is asked. */
export const AGREEING: RatingWords = {
  question: (code) => `Agreed rating of ${code}`,
  notApplicable: "It does not apply to this team",
  notAssessed: "It could not be assessed",
  comment: "How you came to agree (optional)",
  whyNotApplicable: (code) => `Why does ${code} not apply to this team?`,
};

/** Where the pages about reviews are. */
export const placeOf = {
  reviews: "/reviews",
  review: (id: string) => `/reviews/${id}`,
  section: (id: string, code: string) => `/reviews/${id}/sections/${encodeURIComponent(code)}`,
  criterion: (id: string, section: string, code: string) =>
    `${placeOf.section(id, section)}#${encodeURIComponent(code)}`,
  submit: (id: string) => `/reviews/${id}/submit`,
  standDown: (id: string) => `/reviews/${id}/stand-down`,
  reviewers: (assessment: string) => `/assessments/${assessment}/reviewers`,
  moderation: (assessment: string) => `/assessments/${assessment}/moderation`,
};
