import type { Rating } from "@/pages/assessments/queries";
import type { Criterion, Framework, Section } from "@/pages/frameworks/queries";
import type { Review } from "./queries";

export type SectionProgress = { section: Section; done: number; total: number; missing: Criterion[] };

/** How far a reviewer is with each part. That something could not be assessed is an answer too. */
export function progressOf(framework: Framework, review: Review): SectionProgress[] {
  const rated = new Set(review.ratings.map(({ criterion_id }) => criterion_id));
  return framework.sections.map((section) => {
    const missing = section.criteria.filter(({ id }) => !rated.has(id));
    const total = section.criteria.length;
    return { section, done: total - missing.length, total, missing };
  });
}

/** The review as it is once this rating is saved, without asking for all of it again. */
export function withRating(review: Review, rating: Rating): Review {
  const others = review.ratings.filter(({ criterion_id }) => criterion_id !== rating.criterion_id);
  const ratings = [...others, rating];
  return { ...review, ratings, progress: { ...review.progress, done: ratings.length } };
}
