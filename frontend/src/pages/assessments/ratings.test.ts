import { describe, expect, test } from "vitest";
import { assessmentWith, FRAMEWORK, ratingOf } from "./example";
import { inWords, lacksReason, markOf, progressOf, UNDECIDED, withRating } from "./ratings";

describe("ratings", () => {
  test("a rated 0, not applicable and not rated yet read differently", () => {
    expect(inWords({ state: "rated", value: 0, comment: "" }, FRAMEWORK.scale)).toBe("0 – Not yet started");
    expect(inWords({ state: "not_applicable", value: null, comment: "No." }, FRAMEWORK.scale)).toBe("Not applicable");
    expect(inWords(UNDECIDED, FRAMEWORK.scale)).toBe("Not rated yet");
    expect(inWords(undefined, FRAMEWORK.scale)).toBe("Not rated yet");
  });

  test("not applicable needs a reason that is more than spaces", () => {
    expect(lacksReason({ state: "not_applicable", value: null, comment: "  \n" })).toBe(true);
    expect(lacksReason({ state: "not_applicable", value: null, comment: "No students here." })).toBe(false);
    expect(lacksReason(UNDECIDED)).toBe(false);
  });

  test("no rating is the same as none decided", () => {
    expect(markOf(undefined)).toEqual(UNDECIDED);
  });

  test("progress counts a rated 0 and not applicable, but not a comment without a decision", () => {
    const ratings = [
      ratingOf("CE1", { value: 0 }),
      ratingOf("CE2", { state: "not_applicable", value: null, comment: "No." }),
      ratingOf("LE1", { state: "not_assessed", value: null, comment: "To talk about." }),
    ];
    const progress = progressOf(FRAMEWORK, ratings);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [2, 2],
      [0, 1],
    ]);
    expect(progress[1]?.missing.map(({ code }) => code)).toEqual(["LE1"]);
  });

  test("saving a rating counts it once, and taking it back uncounts it", () => {
    const none = assessmentWith();
    const one = withRating(none, ratingOf("CE1"));
    expect(one.progress).toEqual({ done: 1, total: 3 });
    const again = withRating(one, ratingOf("CE1", { value: 2, version: 2 }));
    expect(again.progress.done).toBe(1);
    expect(again.ratings).toHaveLength(1);
    expect(withRating(again, ratingOf("CE1", { state: "not_assessed", value: null })).progress.done).toBe(0);
  });

  test("saving one rating leaves the others the very same, so that only one is drawn again", () => {
    const other = ratingOf("CE2");
    const after = withRating(assessmentWith({ ratings: [other] }), ratingOf("CE1"));
    expect(after.ratings[0]).toBe(other);
  });
});
