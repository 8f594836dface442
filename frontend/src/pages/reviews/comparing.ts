import type { Rating, Scale } from "@/pages/assessments/queries";
import { count } from "@/ui";
import type { Comparison, Moderation } from "./queries";

/** Reviewers that an assessment needs before its ratings can be agreed. */
export const ENOUGH = 2;

/** The reviews alone settle a criterion when every reviewer said the same and could assess it. */
export function settles({ reviews, differs }: Comparison, reviewers: number): boolean {
  const all = reviews.length === reviewers && reviewers >= ENOUGH;
  return all && !differs && reviews.every(({ state }) => state !== "not_assessed");
}

export type Groups = {
  /** Where the reviewers differ or could not say: the moderator's own work. */
  toTalk: Comparison[];
  /** Where they all said the same: can be taken over at once. */
  same: Comparison[];
  /** Of those, how many have no agreed rating yet. */
  toTakeOver: number;
  /** All that still have no agreed rating. */
  left: Comparison[];
};

export function groupsOf({ criteria, reviewers }: Moderation): Groups {
  const same = criteria.filter((each) => settles(each, reviewers.length));
  return {
    toTalk: criteria.filter((each) => !settles(each, reviewers.length)),
    same,
    toTakeOver: same.filter(({ agreed }) => !agreed).length,
    left: criteria.filter(({ agreed }) => !agreed),
  };
}

/** How far apart the reviewers are, in words that need no number line. */
export function apartWords({ reviews, spread, differs }: Comparison, scale: Scale): string {
  const states = new Set(reviews.map(({ state }) => state));
  if (reviews.length === 0) return "No reviewer rated this";
  if (states.size === 1 && states.has("not_assessed")) return "No reviewer could assess this";
  if (states.has("not_assessed")) return "Somebody could not assess this";
  if (states.size > 1) return "Somebody says that it does not apply";
  if (!differs) return "Reviewers agree";
  return `${count(stepsBetween(spread, scale), "step")} apart`;
}

/** Ratings are counted in steps of the scale, which need not be whole numbers. */
function stepsBetween(spread: number, scale: Scale): number {
  const values = scale.map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values);
  return range > 0 ? Math.round((spread / range) * (values.length - 1)) : 0;
}

/** The reviewers agree with one another, and not with the team. */
export function differsFromTeam({ self, reviews, differs }: Comparison): boolean {
  const first = reviews[0];
  return !differs && first !== undefined && (self?.state !== first.state || self.value !== first.value);
}

/** The comparison as it is once this rating is saved, without asking for all of it again. */
export function withAgreed(moderation: Moderation, latest: Rating): Moderation {
  const criteria = moderation.criteria.map((each) =>
    each.criterion_id === latest.criterion_id ? { ...each, agreed: latest } : each,
  );
  return { ...moderation, criteria, agreed: criteria.filter(({ agreed }) => agreed).length };
}
