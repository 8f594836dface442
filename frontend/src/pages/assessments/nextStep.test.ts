import { describe, expect, test } from "vitest";
import { assessmentWith, FRAMEWORK, ratingOf } from "./example";
import { nextStep } from "./nextStep";
import type { Assessment } from "./queries";
import { progressOf } from "./ratings";

function next(change: Partial<Assessment>) {
  const assessment = assessmentWith(change);
  return nextStep(assessment, progressOf(FRAMEWORK, assessment.ratings));
}

const ALL = [ratingOf("CE1"), ratingOf("CE2"), ratingOf("LE1")];
const REVIEWER = { id: "r1", name: "Priya Raman", job_title: null };

describe("the next step", () => {
  test("of a new assessment is its first part", () => {
    expect(next({}).go).toEqual({ to: "/assessments/assessment-1/sections/CE", label: "Start rating" });
  });

  test("of one begun is the first criterion without an answer", () => {
    expect(next({ ratings: [ratingOf("CE1")] }).go?.to).toBe("/assessments/assessment-1/sections/CE#CE2");
    expect(next({ ratings: [ratingOf("CE1"), ratingOf("CE2")] }).go?.to).toBe("/assessments/assessment-1/sections/LE");
  });

  test("when everything is rated is submitting, for those who may", () => {
    expect(next({ ratings: ALL }).go).toEqual({ to: "/assessments/assessment-1/check", label: "Check and submit" });
    expect(next({ ratings: ALL, can: ["rate"] })).toEqual({
      text: "Everything is rated. Your team lead can check it and submit it.",
    });
  });

  test("of one's own assessment is never submitting", () => {
    const mine = { organisation: null, person: REVIEWER, can: ["rate"] as Assessment["can"], ratings: ALL };
    expect(next(mine).go).toBeUndefined();
  });

  test("once submitted is somebody else's, except for those who choose reviewers", () => {
    expect(next({ stage: "review", can: ["recall"] }).go).toBeUndefined();
    expect(next({ stage: "review", can: ["assign_reviewers"] }).go?.label).toBe("Choose reviewers");
    const chosen = next({ stage: "review", can: ["assign_reviewers"], reviewers: [REVIEWER, REVIEWER] });
    expect(chosen.go?.label).toBe("See the reviewers");
  });

  test("in moderation is the moderator's", () => {
    expect(next({ stage: "moderation", can: [] }).go).toBeUndefined();
    expect(next({ stage: "moderation", can: ["moderate"] }).go?.to).toBe("/assessments/assessment-1/moderation");
  });

  test("at the end is the results, for everybody", () => {
    expect(next({ stage: "agreed", can: [] }).go?.to).toBe("/assessments/assessment-1/results");
  });
});
