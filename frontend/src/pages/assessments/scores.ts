import type { Schema } from "@/api";
import { formatDate, type RadarAxis, type RadarSeries, type TrendPoint } from "@/ui";
import type { Assessment, Trend } from "./queries";

type Component = Schema<"ComponentOut">;

/** The components that this framework has criteria for, as the corners of a radar. */
export function axesOf(components: readonly Component[], codes: Iterable<string>): RadarAxis[] {
  const present = new Set(codes);
  return components
    .filter(({ code }) => present.has(code))
    .map(({ code, name, abbreviation }) => ({ key: code, label: name, short: abbreviation }));
}

/** The components that have something to rate. */
export function codesIn(assessment: Assessment): string[] {
  return assessment.components.filter(({ total }) => total > 0).map(({ code }) => code);
}

/** What the team said and what was agreed, whichever of the two there is. */
export function ownAndAgreed(assessment: Assessment): RadarSeries[] {
  const own = valuesOf(assessment.components.map(({ code, self_mean }) => ({ code, mean: self_mean })));
  const agreed = valuesOf(assessment.components.map(({ code, agreed_mean }) => ({ code, mean: agreed_mean })));
  const series = [{ name: "Self-assessment", values: own }];
  if (assessment.stage === "agreed") series.push({ name: "Agreed", values: agreed });
  return series.filter(({ values }) => hasAny(values));
}

function valuesOf(means: readonly { code: string; mean: number | null }[]): Record<string, number | null> {
  return Object.fromEntries(means.map(({ code, mean }) => [code, mean]));
}

function hasAny(values: Record<string, number | null>): boolean {
  return Object.values(values).some((value) => value !== null);
}

export type Point = Trend["items"][number];

/** Agreed ratings and a team's own are not compared: agreed ones where there are any. */
export function comparable(trend: Trend): Point[] {
  const agreed = trend.items.filter(({ stage }) => stage === "agreed");
  return agreed.length > 0 ? agreed : trend.items;
}

/** The latest and the one before it. */
export function latestTwo(trend: Trend): RadarSeries[] {
  const points = comparable(trend);
  return names(points)
    .map((name, index) => ({ name, values: valuesOf(points[index]?.components ?? []) }))
    .slice(-2)
    .reverse()
    .filter(({ values }) => hasAny(values));
}

export const OVERALL = "All components";

export function overTime(trend: Trend): TrendPoint[] {
  const points = comparable(trend);
  return names(points).map((label, index) => ({ label, values: { [OVERALL]: points[index]?.overall ?? null } }));
}

/** Each point by its cycle; one outside a cycle by its date. No two alike. */
export function names(points: readonly Point[]): string[] {
  const plain = points.map(({ cycle_name, agreed_at }) => cycle_name ?? (formatDate(agreed_at) || "Outside a cycle"));
  return plain.map((name, index) => {
    const before = plain.slice(0, index).filter((each) => each === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
