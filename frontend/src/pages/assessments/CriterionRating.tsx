import { memo } from "react";
import type { Criterion } from "@/pages/frameworks/queries";
import { StatusTag } from "@/ui";
import { EvidenceLinks } from "./EvidenceLinks";
import { Guidance } from "./Guidance";
import type { Rating, Scale } from "./queries";
import { RatingFields } from "./RatingFields";
import { RatingTrouble } from "./RatingTrouble";
import { inWords } from "./ratings";
import { useRating } from "./useRating";

type Props = {
  assessmentId: string;
  /** Whose evidence counts; null for a person's own assessment. */
  organisationId: string | null;
  /** The address of this page, to come back to from adding evidence. */
  place: string;
  criterion: Criterion;
  scale: Scale;
  rating: Rating | undefined;
  evidence: number;
};

/**
 * One criterion to rate. Memoised: typing in one of many must not draw the others again.
 */
export const CriterionRating = memo(function CriterionRating(props: Props) {
  const { assessmentId, organisationId, place, criterion, scale, rating, evidence } = props;
  const autosave = useRating(assessmentId, criterion.id, rating);
  return (
    <section className="app-criterion" aria-labelledby={criterion.code}>
      <CriterionHeading criterion={criterion} />
      <Guidance criterion={criterion} />
      <RatingFields criterion={criterion} scale={scale} rating={autosave} />
      <RatingTrouble code={criterion.code} rating={autosave} say={(mark) => inWords(mark, scale)} />
      <EvidenceLinks
        criterion={criterion}
        organisationId={organisationId}
        amount={evidence}
        returnTo={`${place}#${criterion.code}`}
      />
    </section>
  );
});

export function CriterionHeading({ criterion }: { criterion: Criterion }) {
  return (
    <h2 className="nhsuk-heading-m app-criterion__heading" id={criterion.code} tabIndex={-1}>
      <span className="nhsuk-caption-m app-cluster">
        {criterion.code}
        {criterion.essential ? <StatusTag status="essential" /> : null}
      </span>
      {criterion.statement}
    </h2>
  );
}
