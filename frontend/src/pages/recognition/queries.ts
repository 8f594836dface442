import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { read, type Schema } from "@/api";

export type Scheme = Schema<"SchemeOut">;
export type Proposal = Schema<"ProposalOut">;
export type Gate = Proposal["levels"][number]["gates"][number];
export type Level = Proposal["levels"][number];
export type Value = Proposal["values"][number];
export type Application = Schema<"ApplicationOut">;
export type ApplicationSummary = Schema<"ApplicationSummary">;
export type Decision = Application["decisions"][number];
export type Outcome = Decision["outcome"];

/** As many as one answer holds. */
export const MOST = 200;

export function schemesQuery(organisation_id?: string) {
  return queryOptions({ ...read("/v1/schemes", { query: { organisation_id, limit: MOST } }), staleTime: 60_000 });
}

export function schemeQuery(scheme_id: string) {
  return queryOptions({ ...read("/v1/schemes/{scheme_id}", { path: { scheme_id } }), staleTime: 60_000 });
}

/** What a scheme makes of agreed ratings today. Nothing is stored by asking. */
export function proposalQuery(scheme_id: string, assessment_id: string) {
  return read("/v1/schemes/{scheme_id}/proposals/{assessment_id}", { path: { scheme_id, assessment_id } });
}

export function applicationQuery(application_id: string) {
  return read("/v1/applications/{application_id}", { path: { application_id } });
}

export function applicationsOfQuery(organisation_id: string) {
  return read("/v1/applications", { query: { organisation_id, limit: MOST } });
}

/** Applications that wait for a panel: new ones, and those that were put off. */
export function waitingQuery(status: "submitted" | "deferred") {
  return read("/v1/applications", { query: { status, limit: MOST } });
}

/** What my teams have had agreed, newest first. */
export function myAgreedQuery() {
  return read("/v1/assessments", { query: { mine: true, stage: "agreed", limit: MOST } });
}

export function prefetchApplication(client: QueryClient, { applicationId = "" }: Record<string, string>) {
  return client.prefetchQuery(applicationQuery(applicationId));
}

/** All that changes when an application does. */
export const TOUCHED = [
  "/v1/applications",
  "/v1/applications/{application_id}",
  "/v1/awards",
  "/v1/next-steps",
  "/v1/assessments/{assessment_id}",
] as const;
