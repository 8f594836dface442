import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { read } from "@/api";
import type { AssessmentSummary } from "@/pages/assessments/queries";
import type { Organisation } from "./queries";

/**
 * The assessments of one organisation itself, newest first. The list of the API also holds those of everything under
 * it; asking for the frameworks of its own kind only keeps a whole trust's wards out of the answer.
 */
export function useAssessmentsOf(organisation: Organisation): UseQueryResult<AssessmentSummary[]> {
  const hasOthersBelow = organisation.children.length > 0;
  const frameworks = useQuery({
    ...read("/v1/frameworks", { query: { scope: organisation.kind, limit: 200 } }),
    enabled: hasOthersBelow,
  });
  const ids: (string | undefined)[] = hasOthersBelow ? (frameworks.data?.items.map(({ id }) => id) ?? []) : [undefined];
  const lists = useQueries({ queries: ids.map((framework_id) => listQuery(organisation.id, framework_id)) });

  // What failed or is still under way speaks for all of them.
  const waiting = [...(hasOthersBelow ? [frameworks] : []), ...lists];
  const first = waiting.find(({ isError }) => isError) ?? waiting.find(({ data }) => data === undefined);
  if (first) return first as UseQueryResult<never>;
  const own = lists
    .flatMap(({ data }) => data?.items ?? [])
    .filter((assessment) => assessment.organisation?.id === organisation.id)
    .sort((one, other) => other.created_at.localeCompare(one.created_at));
  return { ...(lists[0] ?? frameworks), data: own } as UseQueryResult<AssessmentSummary[]>;
}

function listQuery(organisation_id: string, framework_id: string | undefined) {
  return read("/v1/assessments", { query: { organisation_id, framework_id, limit: 200 } });
}
