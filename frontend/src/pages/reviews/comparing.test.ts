import { describe, expect, test } from "vitest";
import { FRAMEWORK, ratingOf } from "@/pages/assessments/example";
import { apartWords, differsFromTeam, groupsOf, settles, withAgreed } from "./comparing";
import { comparison, moderationOf } from "./example";

const { scale } = FRAMEWORK;

describe("what the reviews alone settle", () => {
  test.each([
    ["the same rating", comparison("CE1", 1, 2, 2), true],
    ["a zero that both gave", comparison("CE1", 1, 0, 0), true],
    ["both say that it does not apply", comparison("CE1", 1, "not_applicable", "not_applicable"), true],
    ["different ratings", comparison("CE1", 1, 1, 2), false],
    ["both could not assess it", comparison("CE1", 1, "not_assessed", "not_assessed"), false],
    ["one left it out", comparison("CE1", 1, 2, null), false],
  ])("%s", (_, criterion, expected) => {
    expect(settles(criterion, 2)).toBe(expected);
  });

  test("one reviewer is not enough", () => {
    expect(settles(comparison("CE1", 1, 2, null), 1)).toBe(false);
  });
});

describe("how far apart they are", () => {
  test.each([
    [comparison("CE1", 1, 2, 2), "Reviewers agree"],
    [comparison("CE1", 1, 1, 2), "1 step apart"],
    [comparison("CE1", 1, 0, 2), "2 steps apart"],
    [comparison("CE1", 1, "not_assessed", 2), "Somebody could not assess this"],
    [comparison("CE1", 1, "not_assessed", "not_assessed"), "No reviewer could assess this"],
    [comparison("CE1", 1, "not_applicable", 2), "Somebody says that it does not apply"],
    [comparison("CE1", 1, "not_applicable", "not_applicable"), "Reviewers agree"],
    [comparison("CE1", 1, null, null), "No reviewer rated this"],
  ])("%#", (criterion, words) => {
    expect(apartWords(criterion, scale)).toBe(words);
  });

  test("steps are of the scale, whatever its numbers are", () => {
    const tens = scale.map((point) => ({ ...point, value: point.value * 10 }));
    expect(apartWords(comparison("CE1", 10, 0, 10), tens)).toBe("1 step apart");
  });
});

test("reviewers who agree with one another may differ from the team", () => {
  expect(differsFromTeam(comparison("CE1", 1, 2, 2))).toBe(true);
  expect(differsFromTeam(comparison("CE1", 2, 2, 2))).toBe(false);
  expect(differsFromTeam(comparison("CE1", null, 2, 2))).toBe(true);
  expect(differsFromTeam(comparison("CE1", 1, 1, 2))).toBe(false);
});

test("criteria are told apart by who has to decide, and counted down as ratings are agreed", () => {
  const before = moderationOf([comparison("CE1", 1, 1, 2), comparison("CE2", 1, 2, 2), comparison("LE1", 1, 0, 0)]);
  const { toTalk, same, toTakeOver, left } = groupsOf(before);
  expect([toTalk, same].map((group) => group.map(({ code }) => code))).toEqual([["CE1"], ["CE2", "LE1"]]);
  expect([toTakeOver, left.length]).toEqual([2, 3]);

  const after = withAgreed(before, ratingOf("CE2", { stage: "agreed", value: 2 }));
  expect(after.agreed).toBe(1);
  expect(after.criteria[0]).toBe(before.criteria[0]);
  expect(groupsOf(after)).toMatchObject({ toTakeOver: 1, left: [{ code: "CE1" }, { code: "LE1" }] });
});
