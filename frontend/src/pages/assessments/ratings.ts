import type { Criterion, Framework, Section } from "@/pages/frameworks/queries";
import type { Assessment, Rating, Scale } from "./queries";

/** What people decide about one criterion. A rated 0, not applicable and not assessed are three different things. */
export type Mark = Pick<Rating, "state" | "value" | "comment">;

/** What the inputs hold: a reviewer who has not chosen yet has "", which is none of the three and is never saved. */
export type Entry = Omit<Mark, "state"> & { state: Mark["state"] | "" };

export const UNDECIDED: Mark = { state: "not_assessed", value: null, comment: "" };

export function markOf(rating: Rating | undefined): Mark {
  return rating ? { state: rating.state, value: rating.value, comment: rating.comment } : UNDECIDED;
}

export function isDecided(rating: Mark | undefined): boolean {
  return rating !== undefined && rating.state !== "not_assessed";
}

/** Not applicable needs a reason, which is its comment. */
export function lacksReason(mark: Entry): boolean {
  return mark.state === "not_applicable" && mark.comment.trim() === "";
}

/** "3 – Making a difference", "Not applicable", "Not rated yet" */
export function inWords(mark: Mark | undefined, scale: Scale): string {
  if (mark?.state === "not_applicable") return "Not applicable";
  if (mark?.state !== "rated") return "Not rated yet";
  return levelInWords(mark.value, scale);
}

export function levelInWords(value: number | null, scale: Scale): string {
  const label = scale.find((point) => point.value === value)?.label;
  return label ? `${value} – ${label}` : String(value);
}

export function byCriterion(ratings: readonly Rating[]): ReadonlyMap<string, Rating> {
  return new Map(ratings.map((rating) => [rating.criterion_id, rating]));
}

export function highest(scale: Scale): number {
  return Math.max(...scale.map(({ value }) => value));
}

export type SectionProgress = { section: Section; done: number; total: number; missing: Criterion[] };

/** How far each part of the framework is, in its order. */
export function progressOf(framework: Framework, ratings: readonly Rating[]): SectionProgress[] {
  const known = byCriterion(ratings);
  return framework.sections.map((section) => {
    const missing = section.criteria.filter(({ id }) => !isDecided(known.get(id)));
    const total = section.criteria.length;
    return { section, done: total - missing.length, total, missing };
  });
}

/** The assessment as it is once this rating is saved, without asking for all of it again. */
export function withRating(assessment: Assessment, rating: Rating): Assessment {
  const before = assessment.ratings.find(({ criterion_id }) => criterion_id === rating.criterion_id);
  const others = assessment.ratings.filter((each) => each !== before);
  const change = Number(isDecided(rating)) - Number(isDecided(before));
  const { done, total } = assessment.progress;
  return { ...assessment, ratings: [...others, rating], progress: { done: done + change, total } };
}
