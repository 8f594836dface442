import { expect, test } from "vitest";
import { byDay, dayName, timeOf } from "./days";

function event(occurred_at: string, sentence: string, subject_id = "1") {
  return { occurred_at, sentence, subject_id };
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
