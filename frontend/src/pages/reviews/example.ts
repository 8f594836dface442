import { assessmentWith } from "@/pages/assessments/example";
import type { AssessmentSummary } from "@/pages/assessments/queries";
import { AMARA } from "@/test/server";
import type { Comparison, Moderation, Review } from "./queries";

/** For tests: an assessment that is with reviewers, a review of it by Amara, and what a moderator compares. */
export const REVIEWED = assessmentWith({
  stage: "review",
  submitted_at: "2026-11-02T10:00:00Z",
  can: [],
});

const { ratings, agreed_ratings, evidence_counts, components, overall, reviewers, seen_by, can, ...SUMMARY } = REVIEWED;

export function summaryAt(stage: AssessmentSummary["stage"]): AssessmentSummary {
  return { ...SUMMARY, stage };
}

export function reviewWith(change: Partial<Review> = {}): Review {
  const given = change.ratings ?? [];
  const { id, name, job_title } = AMARA.person;
  return {
    id: "review-1",
    assessment: summaryAt("review"),
    reviewer: { id, name, job_title },
    status: "in_progress",
    due_on: "2099-05-14",
    declared_at: "2026-11-03T10:00:00Z",
    conflict: false,
    declaration: "",
    summary: "",
    progress: { done: given.length, total: 3 },
    submitted_at: null,
    ratings: given,
    can: ["declare", "rate", "submit"],
    version: 1,
    ...change,
  };
}

export const PRIYA = { id: "reviewer-1", name: "Priya Raman", job_title: "Practice development nurse" };
export const SAMUEL = { id: "reviewer-2", name: "Samuel Adjei", job_title: null };

type Said = number | "not_applicable" | "not_assessed" | null;

const markFor = (said: Exclude<Said, null>) =>
  typeof said === "number"
    ? { state: "rated" as const, value: said, comment: "" }
    : { state: said, value: null, comment: "" };

/** One criterion as the team and two reviewers see it. */
export function comparison(code: string, self: Said, priya: Said, samuel: Said): Comparison {
  const reviews = [
    ...(priya === null ? [] : [{ reviewer_id: PRIYA.id, ...markFor(priya) }]),
    ...(samuel === null ? [] : [{ reviewer_id: SAMUEL.id, ...markFor(samuel) }]),
  ];
  const values = reviews.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    criterion_id: `id-${code}`,
    code,
    statement: `We do ${code} well.`,
    section_title: code.startsWith("CE") ? "Culture" : "Leadership",
    self: self === null ? null : markFor(self),
    reviews,
    differs: new Set(reviews.map(({ state, value }) => `${state} ${value}`)).size > 1,
    spread: values.length > 1 ? Math.max(...values) - Math.min(...values) : 0,
    agreed: null,
  };
}

export function moderationOf(criteria: Comparison[], stage: AssessmentSummary["stage"] = "moderation"): Moderation {
  const differing = criteria.filter(({ differs }) => differs).length;
  return {
    assessment: summaryAt(stage),
    reviewers: [PRIYA, SAMUEL],
    criteria,
    matching: criteria.length - differing,
    differing,
    agreed: criteria.filter(({ agreed }) => agreed).length,
    total: criteria.length,
  };
}
