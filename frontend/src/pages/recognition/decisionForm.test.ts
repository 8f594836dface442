import { describe, expect, test } from "vitest";
import { bodyOf, complaintsAbout, doneWords, outcomesFor } from "./decisionForm";
import { applicationWith, PROPOSAL, SCHEME } from "./example";

const DECIDED = { outcome: "accept", level_code: "", reason: "", citation: "" };

const fields = (change: Partial<typeof DECIDED>) =>
  complaintsAbout({ ...DECIDED, ...change }).map(({ field }) => field);

describe("what a panel can say", () => {
  const offered = (level_name: string | null) =>
    outcomesFor(applicationWith({ proposal: { ...PROPOSAL, level_name } }), SCHEME.levels).map(({ value }) => value);

  test("accepting needs something that is proposed", () => {
    expect(offered("Bronze")).toEqual(["accept", "override", "defer", "decline"]);
    expect(offered(null)).toEqual(["override", "defer", "decline"]);
  });

  test("another level needs that there is one", () => {
    const only = outcomesFor(applicationWith(), SCHEME.levels.slice(0, 1)).map(({ value }) => value);
    expect(only).toEqual(["accept", "defer", "decline"]);
  });
});

describe("what a decision must say", () => {
  test("accepting needs no words", () => expect(fields({})).toEqual([]));
  test("everything else needs a reason", () => {
    expect(fields({ outcome: "decline", reason: "  " })).toEqual(["reason"]);
    expect(fields({ outcome: "defer", reason: "Please bring the second survey." })).toEqual([]);
  });
  test("another level has to be chosen, and explained", () => {
    expect(fields({ outcome: "override" })).toEqual(["level_code", "reason"]);
    expect(fields({ outcome: "override", level_code: "silver", reason: "The second visit." })).toEqual([]);
  });
});

test("what does not belong to the decision is not sent", () => {
  const typed = { level_code: "silver", reason: "Because.", citation: "For listening." };
  expect(bodyOf({ outcome: "accept", ...typed })).toMatchObject({ level_code: null, citation: "For listening." });
  expect(bodyOf({ outcome: "override", ...typed })).toMatchObject({ level_code: "silver", citation: "For listening." });
  expect(bodyOf({ outcome: "decline", ...typed })).toMatchObject({ level_code: null, citation: "" });
});

test("what it brings about is said for each", () => {
  const said = ["accept", "defer", "decline"].map((outcome) =>
    doneWords(bodyOf({ ...DECIDED, outcome }), "Willow Ward"),
  );
  expect(new Set(said).size).toBe(3);
});
