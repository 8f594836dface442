import { memo } from "react";
import { CriterionHeading } from "@/pages/assessments/CriterionRating";
import { Guidance } from "@/pages/assessments/Guidance";
import type { Rating, Scale } from "@/pages/assessments/queries";
import { RatingFields } from "@/pages/assessments/RatingFields";
import { RatingTrouble } from "@/pages/assessments/RatingTrouble";
import type { Criterion } from "@/pages/frameworks/queries";
import { EvidenceFor } from "./EvidenceFor";
import { useReviewRating } from "./useReviewRating";
import { Version } from "./Version";
import { markInWords, REVIEWING } from "./words";

type Team = { id: string; name: string };

type Props = {
  reviewId: string;
  team: Team | null;
  criterion: Criterion;
  scale: Scale;
  /** The team's own rating. */
  own: Rating | undefined;
  evidence: number;
  rating: Rating | undefined;
};

/** One criterion: the team's view and evidence, and the reviewer's rating beside it or, on a phone, under it. */
export const ReviewCriterion = memo(function ReviewCriterion(props: Props) {
  const { reviewId, team, criterion, scale, own, evidence, rating } = props;
  const entry = useReviewRating(reviewId, criterion.id, rating);
  return (
    <section className="app-criterion" aria-labelledby={criterion.code}>
      <CriterionHeading criterion={criterion} />
      <Guidance criterion={criterion} />
      <div className="app-side-by-side">
        <div className="app-side-by-side__aside">
          <Version title={`What ${team?.name ?? "the team"} says`} mark={own} scale={scale} />
          <EvidenceFor team={team} criterion={criterion} amount={evidence} />
        </div>
        <div>
          <RatingTrouble code={criterion.code} rating={entry} say={(mark) => markInWords(mark, scale)} />
          <RatingFields criterion={criterion} scale={scale} rating={entry} words={REVIEWING} />
        </div>
      </div>
    </section>
  );
});
