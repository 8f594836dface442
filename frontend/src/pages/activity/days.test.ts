import { expect, test } from "vitest";
import { byDay, dayName, timeOf } from "./days";

function event(occurred_at: string, sentence: string, subject_id = "1") {
  return { occurred_at, name: "person.signed_in", sentence, actor_name: "Amara", subject_id, data: {} };
}

function rating(criterion_code: string, actor_name = "Amara", day = 22) {
  const sentence = `${actor_name} rated ${criterion_code}.`;
  const about = { occurred_at: `2026-11-${day}T12:00:00Z`, name: "assessment.rated", subject_id: "1" };
  return { ...about, actor_name, sentence, data: { criterion_code } };
}

test("days are named as people name them", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  expect(dayName("2026-11-22", now)).toBe("Today");
  expect(dayName("2026-11-21", now)).toBe("Yesterday");
  expect(dayName("2026-11-10", now)).toBe("Tuesday 10 November 2026");
});

test("times are short", () => {
  expect(timeOf("2026-11-22T12:05:00Z")).toMatch(/^\d{1,2}:\d\d(am|pm)$/);
});

test("events are put together by day, and the same thing several times in a row is told once", () => {
  const days = byDay([
    event("2026-11-22T12:00:00Z", "Amara signed in."),
    event("2026-11-22T11:00:00Z", "Amara signed in."),
    event("2026-11-22T10:00:00Z", "Amara rated CE1."),
    event("2026-11-21T12:00:00Z", "Amara signed in."),
  ]);
  expect(days.map(({ told }) => told.map(({ event: { sentence }, times }) => [sentence, times]))).toEqual([
    [
      ["Amara signed in.", 2],
      ["Amara rated CE1.", 1],
    ],
    [["Amara signed in.", 1]],
  ]);
});

test("the same words about another thing are another thing", () => {
  const [day] = byDay([
    event("2026-11-22T12:00:00Z", "Amara began a piece of evidence.", "1"),
    event("2026-11-22T11:00:00Z", "Amara began a piece of evidence.", "2"),
  ]);
  expect(day?.told).toHaveLength(2);
});

test("rating one criterion after another is told once, with all of them, for each person and day", () => {
  const days = byDay([
    rating("CE3"),
    rating("CE2"),
    rating("CE3"),
    rating("CE1"),
    rating("CE1", "Tomasz"),
    rating("CE1", "Tomasz", 21),
  ]);
  expect(days.map(({ told }) => told.map(({ codes, times }) => [codes, times]))).toEqual([
    [
      [["CE1", "CE2", "CE3"], 4],
      [["CE1"], 1],
    ],
    [[["CE1"], 1]],
  ]);
});
