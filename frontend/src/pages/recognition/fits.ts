import type { AssessmentSummary } from "@/pages/assessments/queries";
import type { Scheme } from "./queries";

/** Whether a scheme looks at assessments of this kind of place against this edition of a framework. */
export function fits(scheme: Scheme, { framework, organisation }: AssessmentSummary): boolean {
  return scheme.framework.version_id === framework.version_id && scheme.subject_kind === organisation?.kind;
}
