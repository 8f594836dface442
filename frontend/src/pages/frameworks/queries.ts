import { queryOptions } from "@tanstack/react-query";
import { read, type Schema } from "@/api";

export type Framework = Schema<"FrameworkVersionOut">;
export type Section = Framework["sections"][number];
export type Criterion = Section["criteria"][number];
export type FrameworkSummary = Schema<"FrameworkSummary">;

export function frameworksQuery(cursor?: string) {
  return read("/v1/frameworks", { query: { cursor } });
}

/** An edition never changes once it is published, so it is read once a visit. */
export function frameworkQuery(version_id: string) {
  return queryOptions({
    ...read("/v1/framework-versions/{version_id}", { path: { version_id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The seven components change with a release of the product. */
export function componentsQuery() {
  return queryOptions({ ...read("/v1/components"), staleTime: Number.POSITIVE_INFINITY });
}
