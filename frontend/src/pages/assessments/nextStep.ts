import type { Assessment } from "./queries";
import type { SectionProgress } from "./ratings";
import { placeOf } from "./words";

/** The one thing to do next with an assessment; without a place to go, it is somebody else's turn. */
export type NextStep = { text: string; go?: { to: string; label: string } };

export function nextStep(assessment: Assessment, sections: readonly SectionProgress[]): NextStep {
  const may = (ability: Assessment["can"][number]) => assessment.can.includes(ability);
  const place = `/assessments/${assessment.id}`;
  if (assessment.stage === "self") return whileRating(assessment, sections);
  if (assessment.stage === "review") {
    if (!may("assign_reviewers")) return { text: "Nothing for you to do now. It is with the reviewers." };
    return whileReviewed(assessment, `${place}/reviewers`);
  }
  if (assessment.stage === "moderation") {
    if (!may("moderate")) return { text: "Nothing for you to do now. A moderator is agreeing the ratings." };
    return { text: "The reviews are in.", go: { to: `${place}/moderation`, label: "Agree the ratings" } };
  }
  return {
    text: "See what was agreed, and why.",
    go: { to: placeOf.results(assessment.id), label: "See the results" },
  };
}

function whileRating(assessment: Assessment, sections: readonly SectionProgress[]): NextStep {
  const { id, progress, person } = assessment;
  if (!assessment.can.includes("rate")) return { text: "Nothing for you to do now. The team is still rating itself." };
  const open = sections.find(({ missing }) => missing.length > 0);
  if (open) {
    const to = placeOf.section(id, open.section.code);
    if (progress.done === 0) return { text: "Start with the first part.", go: { to, label: "Start rating" } };
    const first = open.missing[0];
    const where = first && open.done > 0 ? placeOf.criterion(id, open.section.code, first.code) : to;
    return { text: `Next: ${open.section.title}.`, go: { to: where, label: "Carry on rating" } };
  }
  if (person) return { text: "You have rated everything. You can change it whenever you like." };
  if (assessment.can.includes("submit")) {
    return { text: "Everything is rated.", go: { to: placeOf.check(id), label: "Check and submit" } };
  }
  return { text: "Everything is rated. Your team lead can check it and submit it." };
}

const ENOUGH = 2;

function whileReviewed({ reviewers }: Assessment, to: string): NextStep {
  if (reviewers.length >= ENOUGH) {
    return { text: `${reviewers.length} reviewers have been chosen.`, go: { to, label: "See the reviewers" } };
  }
  const soFar = reviewers.length === 1 ? " One has been chosen so far." : "";
  return { text: `It needs at least two reviewers.${soFar}`, go: { to, label: "Choose reviewers" } };
}
