import { type QueryClient, queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { read, type Schema } from "@/api";
import { useParam } from "@/app/address";
import { componentsQuery, type Framework, frameworkQuery } from "@/pages/frameworks/queries";

export type Assessment = Schema<"AssessmentOut">;
export type AssessmentSummary = Schema<"AssessmentSummary">;
export type Rating = Schema<"RatingOut">;
export type Trend = Schema<"TrendOut">;
export type Cycle = Schema<"CycleOut">;
export type Scale = Framework["scale"];

export function assessmentQuery(assessment_id: string) {
  return read("/v1/assessments/{assessment_id}", { path: { assessment_id } });
}

export function trendQuery(assessment_id: string) {
  return read("/v1/assessments/{assessment_id}/trend", { path: { assessment_id } });
}

/** Rounds of assessment that an organisation takes part in; without one, all that the person can take part in. */
export function cyclesQuery(organisation_id?: string) {
  return queryOptions({ ...read("/v1/cycles", { query: { organisation_id, limit: 200 } }), staleTime: 60_000 });
}

/** For a route: reads the assessment, and then the framework that it names. */
export async function prefetchAssessment(client: QueryClient, params: Record<string, string>): Promise<void> {
  void client.prefetchQuery(componentsQuery());
  // What goes wrong here goes wrong again in the page, which shows it.
  const assessment = await client.fetchQuery(assessmentQuery(params.assessmentId ?? "")).catch(() => null);
  if (assessment) await client.prefetchQuery(frameworkQuery(assessment.framework.version_id));
}

/** The assessment that the page's address names, with the framework that it is against. */
export function useAssessment(): { assessment: Assessment; framework: Framework } {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(useParam("assessmentId")));
  const { data: framework } = useSuspenseQuery(frameworkQuery(assessment.framework.version_id));
  return { assessment, framework };
}

/** All that changes when an assessment does. */
export const TOUCHED = [
  "/v1/assessments",
  "/v1/assessments/{assessment_id}",
  "/v1/assessments/{assessment_id}/trend",
  "/v1/next-steps",
] as const;
