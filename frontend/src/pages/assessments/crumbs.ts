import type { Crumb } from "@/ui";
import type { AssessmentSummary } from "./queries";
import { placeOf } from "./words";

/** Home › the team. */
export function crumbsOf({ organisation }: AssessmentSummary): Crumb[] {
  const home = { label: "Home", to: "/" };
  return organisation ? [home, { label: organisation.name, to: `/teams/${organisation.id}` }] : [home];
}

/** Home › the team › the assessment: for the pages inside it. */
export function crumbsTo(assessment: AssessmentSummary): Crumb[] {
  return [...crumbsOf(assessment), { label: assessment.framework.title, to: placeOf.assessment(assessment.id) }];
}
