import type { Section } from "@/pages/frameworks/queries";
import { CriterionHeading } from "./CriterionRating";
import { Guidance } from "./Guidance";
import type { Assessment, Scale } from "./queries";
import { RatingView } from "./RatingView";
import { byCriterion } from "./ratings";

type Props = { assessment: Assessment; section: Section; scale: Scale };

/** The same criteria when they cannot be changed: to read. */
export function ReadOnlySection({ assessment, section, scale }: Props) {
  const [own, agreed] = [byCriterion(assessment.ratings), byCriterion(assessment.agreed_ratings)];
  const showsOwn = assessment.ratings.length > 0;
  const showsAgreed = assessment.stage === "agreed";
  return section.criteria.map((criterion) => (
    <section key={criterion.id} className="app-criterion" aria-labelledby={criterion.code}>
      <CriterionHeading criterion={criterion} />
      <Guidance criterion={criterion} />
      <div className="app-versions">
        {showsOwn ? <RatingView label="Self-assessment" rating={own.get(criterion.id)} scale={scale} /> : null}
        {showsAgreed ? <RatingView label="Agreed" rating={agreed.get(criterion.id)} scale={scale} /> : null}
      </div>
    </section>
  ));
}
