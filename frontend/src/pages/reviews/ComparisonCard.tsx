import { Fragment, memo } from "react";
import { CriterionHeading } from "@/pages/assessments/CriterionRating";
import type { Scale } from "@/pages/assessments/queries";
import { RatingFields } from "@/pages/assessments/RatingFields";
import { RatingTrouble } from "@/pages/assessments/RatingTrouble";
import { levelInWords } from "@/pages/assessments/ratings";
import type { Criterion } from "@/pages/frameworks/queries";
import { Details, StatusTag } from "@/ui";
import { apartWords, differsFromTeam } from "./comparing";
import type { Comparison, Person } from "./queries";
import { useAgreedRating } from "./useAgreedRating";
import { Version } from "./Version";
import { AGREEING, markInWords } from "./words";

type Props = {
  assessmentId: string;
  comparison: Comparison;
  criterion: Criterion;
  scale: Scale;
  team: string;
  reviewers: readonly Person[];
  open: boolean;
};

/** One criterion as the team and each reviewer see it, and the rating that is agreed. A card, so that it fits a phone. */
export const ComparisonCard = memo(function ComparisonCard(props: Props) {
  const { comparison, criterion, scale, team, reviewers, open } = props;
  const apart = comparison.differs || comparison.reviews.some(({ state }) => state === "not_assessed");
  return (
    <section
      className={apart ? "app-comparison app-comparison--differs" : "app-comparison"}
      aria-labelledby={criterion.code}
    >
      <CriterionHeading criterion={criterion} />
      <p className="app-cluster">
        <StatusTag status="apart" label={apartWords(comparison, scale)} colour={apart ? "orange" : "green"} />
        {differsFromTeam(comparison) ? (
          <StatusTag status="team" label="Team said something else" colour="purple" />
        ) : null}
        <span className="app-meta">{comparison.section_title}</span>
      </p>
      <div className="app-side-by-side">
        <div>
          <div className="app-versions">
            {reviewers.map(({ id, name }) => (
              <Version
                key={id}
                title={name}
                mark={comparison.reviews.find(({ reviewer_id }) => reviewer_id === id)}
                scale={scale}
              />
            ))}
            <Version title={`${team} itself`} mark={comparison.self} scale={scale} />
          </div>
          <Levels criterion={criterion} scale={scale} />
        </div>
        <div>{open ? <Agreed {...props} /> : <Version title="Agreed" mark={comparison.agreed} scale={scale} />}</div>
      </div>
    </section>
  );
});

function Agreed({ assessmentId, comparison, criterion, scale }: Props) {
  const entry = useAgreedRating(assessmentId, comparison);
  return (
    <>
      <RatingTrouble code={criterion.code} rating={entry} say={(mark) => markInWords(mark, scale)} />
      <RatingFields criterion={criterion} scale={scale} rating={entry} words={AGREEING} brief />
    </>
  );
}

function Levels({ criterion, scale }: Pick<Props, "criterion" | "scale">) {
  return (
    <Details summary={`What each rating of ${criterion.code} looks like`}>
      <dl>
        {criterion.levels.map(({ value, descriptor }) => (
          <Fragment key={value}>
            <dt>
              <strong>{levelInWords(value, scale)}</strong>
            </dt>
            <dd>{descriptor}</dd>
          </Fragment>
        ))}
      </dl>
    </Details>
  );
}
