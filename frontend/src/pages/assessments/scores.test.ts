import { describe, expect, test } from "vitest";
import { assessmentWith } from "./example";
import type { Trend } from "./queries";
import { axesOf, latestTwo, names, overTime, ownAndAgreed, type Point } from "./scores";

function point(change: Partial<Point>): Point {
  return {
    assessment_id: "a",
    cycle_name: "Autumn 2024",
    stage: "agreed",
    agreed_at: "2024-11-04T10:00:00Z",
    overall: 2,
    components: [{ code: "culture", mean: 2 }],
    ...change,
  };
}

const TREND: Trend = {
  items: [
    point({}),
    point({ cycle_name: "Autumn 2025", overall: 2.5, components: [{ code: "culture", mean: 3 }] }),
    point({ cycle_name: "Autumn 2026", stage: "self", agreed_at: null, overall: 4 }),
  ],
};

describe("scores", () => {
  test("a team's own ratings are not mixed with agreed ones", () => {
    expect(overTime(TREND).map(({ label }) => label)).toEqual(["Autumn 2024", "Autumn 2025"]);
    expect(latestTwo(TREND).map(({ name }) => name)).toEqual(["Autumn 2025", "Autumn 2024"]);
    expect(latestTwo(TREND)[0]?.values).toEqual({ culture: 3 });
  });

  test("where nothing is ever agreed, as for a person, their own count", () => {
    const own = { items: [point({ stage: "self", agreed_at: null, overall: null }), point({ stage: "self" })] };
    expect(overTime(own)).toHaveLength(2);
  });

  test("points have names that are all different, also outside a cycle", () => {
    const outside = point({ cycle_name: null, agreed_at: null });
    expect(names([outside, outside, point({ cycle_name: null })])).toEqual([
      "Outside a cycle",
      "Outside a cycle (2)",
      "4 November 2024",
    ]);
  });

  test("agreed ratings are shown only once they are agreed, and nothing is shown where nothing is rated", () => {
    const [culture, leadership] = assessmentWith().components;
    if (!culture || !leadership) throw new Error("The example has two components.");
    const components = [{ ...culture, self_mean: 1, agreed_mean: 2 }, leadership];
    expect(ownAndAgreed(assessmentWith())).toEqual([]);
    expect(ownAndAgreed(assessmentWith({ components })).map(({ name }) => name)).toEqual(["Self-assessment"]);
    const agreed = ownAndAgreed(assessmentWith({ components, stage: "agreed" }));
    expect(agreed.map(({ values }) => values.culture)).toEqual([1, 2]);
  });

  test("the corners of the radar are the components that have criteria, in the programme's order", () => {
    const component = { position: 1, summary: "", themes: [] };
    const components = [
      { ...component, code: "culture", name: "Culture", abbreviation: "CE" },
      { ...component, code: "innovation", name: "Innovation", abbreviation: "IN" },
      { ...component, code: "leadership", name: "Leadership", abbreviation: "LE" },
    ];
    expect(axesOf(components, ["leadership", "culture"]).map(({ short }) => short)).toEqual(["CE", "LE"]);
  });
});
