import { queryOptions, useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { read, type Schema } from "@/api";
import { type Criterion, frameworkQuery, frameworksQuery } from "@/pages/frameworks/queries";

export type Evidence = Schema<"EvidenceOut">;
export type EvidenceSummary = Schema<"EvidenceSummary">;
export type StoredFile = Evidence["files"][number];
export type Revision = Schema<"RevisionOut">;

export function evidenceQuery(evidence_id: string) {
  return read("/v1/evidence/{evidence_id}", { path: { evidence_id } });
}

export function revisionsQuery(evidence_id: string, cursor?: string) {
  return read("/v1/evidence/{evidence_id}/revisions", { path: { evidence_id }, query: { cursor } });
}

/** What a change of evidence makes out of date elsewhere. */
export const LISTS = [
  "/v1/evidence",
  "/v1/evidence/{evidence_id}/revisions",
  "/v1/events",
  "/v1/assessments/{assessment_id}",
  "/v1/next-steps",
] as const;
export const ALL = [...LISTS, "/v1/evidence/{evidence_id}"] as const;

export type KnownCriterion = Criterion & { framework_title: string; framework_version_id: string };

/**
 * One criterion by its id, from the frameworks that people can use now. Undefined while they are being read, and for
 * one that is in none of them.
 */
export function useCriterion(criterionId: string | undefined): KnownCriterion | undefined {
  const { data: frameworks } = useSuspenseQuery(
    queryOptions({ ...frameworksQuery(), staleTime: Number.POSITIVE_INFINITY }),
  );
  const versions = useQueries({
    queries: criterionId ? frameworks.items.map(({ current_version }) => frameworkQuery(current_version.id)) : [],
  });
  for (const { data: version } of versions) {
    const found = version?.sections.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterionId);
    if (version && found) return { ...found, framework_title: version.title, framework_version_id: version.id };
  }
  return undefined;
}
