import { queryOptions } from "@tanstack/react-query";
import { read, type Schema } from "@/api";

export type Organisation = Schema<"OrganisationOut">;

export function organisationQuery(organisation_id: string) {
  return queryOptions({
    ...read("/v1/organisations/{organisation_id}", { path: { organisation_id } }),
    staleTime: 60_000,
  });
}

/** What waits for the person who is signed in, most urgent first. */
export function nextStepsQuery() {
  return read("/v1/next-steps");
}

/** Their own assessment and those of the teams that they belong to, newest first. */
export function myAssessmentsQuery() {
  return read("/v1/assessments", { query: { mine: true, limit: 200 } });
}

export function evidenceOfQuery(organisation_id: string) {
  return read("/v1/evidence", { query: { organisation_id, limit: 5 } });
}

export function awardsOfQuery(organisation_id: string) {
  return read("/v1/awards", { query: { organisation_id, limit: 5 } });
}
