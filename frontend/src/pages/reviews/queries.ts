import { type QueryClient, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { read, type Schema } from "@/api";
import { useParam } from "@/app/address";
import { type Assessment, assessmentQuery } from "@/pages/assessments/queries";
import { componentsQuery, type Framework, frameworkQuery } from "@/pages/frameworks/queries";

export type Review = Schema<"ReviewOut">;
export type ReviewSummary = Schema<"ReviewSummary">;
export type Moderation = Schema<"ModerationOut">;
export type Comparison = Schema<"CriterionComparison">;
export type Person = Schema<"PersonSummary">;
export type Colleague = Schema<"ColleagueOut">;

/** As many as one answer holds. */
export const MOST = 200;

export function reviewQuery(review_id: string) {
  return read("/v1/reviews/{review_id}", { path: { review_id } });
}

/** Reviews that the person does themselves, newest first. */
export function myReviewsQuery() {
  return read("/v1/reviews", { query: { mine: true, limit: MOST } });
}

/** Reviews of one assessment that others do. */
export function reviewsOfQuery(assessment_id: string) {
  return read("/v1/reviews", { query: { assessment_id, limit: MOST } });
}

export function moderationQuery(assessment_id: string) {
  return read("/v1/assessments/{assessment_id}/moderation", { path: { assessment_id } });
}

/** Evidence of the team that answers one criterion. */
export function evidenceForQuery(organisation_id: string | undefined, criterion_id: string) {
  return read("/v1/evidence", { query: { organisation_id, criterion_id, limit: 50 } });
}

/** For a route: reads the review, and then the framework that it is against. */
export async function prefetchReview(client: QueryClient, params: Record<string, string>): Promise<void> {
  void client.prefetchQuery(componentsQuery());
  // What goes wrong here goes wrong again in the page, which shows it.
  const review = await client.fetchQuery(reviewQuery(params.reviewId ?? "")).catch(() => null);
  if (review) await client.prefetchQuery(frameworkQuery(review.assessment.framework.version_id));
}

/** The review that the page's address names, with the framework that it is against. */
export function useReview(): { review: Review; framework: Framework } {
  const { data: review } = useSuspenseQuery(reviewQuery(useParam("reviewId")));
  const { data: framework } = useSuspenseQuery(frameworkQuery(review.assessment.framework.version_id));
  return { review, framework };
}

/** What the team says of itself. Open to a reviewer once they have declared that nothing stands in the way. */
export function useReviewed(review: Review): Assessment | undefined {
  const open = review.can.includes("rate");
  return useQuery({ ...assessmentQuery(review.assessment.id), enabled: open }).data;
}

/** All that changes when a review does. */
export const TOUCHED = [
  "/v1/reviews",
  "/v1/reviews/{review_id}",
  "/v1/assessments",
  "/v1/assessments/{assessment_id}",
  "/v1/assessments/{assessment_id}/moderation",
  "/v1/next-steps",
] as const;
