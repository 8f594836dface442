import type { Criterion, Framework } from "@/pages/frameworks/queries";
import { EmptyState, Radios, StatusTag } from "@/ui";
import type { Assessment, Rating, Scale } from "./queries";
import { RatingView } from "./RatingView";
import { byCriterion } from "./ratings";

type Props = {
  assessment: Assessment;
  framework: Framework;
  onlyDifferent: boolean;
  onShow: (onlyDifferent: boolean) => void;
};

/** Every criterion with what the team said, what was agreed, and the comments. */
export function CriterionResults({ assessment, framework, onlyDifferent, onShow }: Props) {
  const [own, agreed] = [byCriterion(assessment.ratings), byCriterion(assessment.agreed_ratings)];
  // A panel, for example, sees only what was agreed: there is nothing to compare.
  const compares = assessment.ratings.length > 0;
  const isShown = ({ id }: Criterion) => !onlyDifferent || !compares || differ(own.get(id), agreed.get(id));
  const sections = framework.sections
    .map((section) => ({ section, criteria: section.criteria.filter(isShown) }))
    .filter(({ criteria }) => criteria.length > 0);

  return (
    <section aria-labelledby="by-criterion">
      <h2 id="by-criterion">By criterion</h2>
      {compares ? <Show onlyDifferent={onlyDifferent} onShow={onShow} /> : null}
      {sections.length === 0 ? (
        <EmptyState title="Nothing differs">
          <p>The agreed ratings are the same as the team’s own.</p>
        </EmptyState>
      ) : null}
      {sections.map(({ section, criteria }) => (
        <section key={section.id} aria-labelledby={section.code}>
          <h3 className="nhsuk-heading-m" id={section.code}>
            {section.title}
          </h3>
          {criteria.map((criterion) => (
            <CriterionResult
              key={criterion.id}
              criterion={criterion}
              own={compares ? own.get(criterion.id) : null}
              agreed={agreed.get(criterion.id)}
              scale={framework.scale}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

function Show({ onlyDifferent, onShow }: Pick<Props, "onlyDifferent" | "onShow">) {
  return (
    <div className="app-no-print">
      <Radios
        id="show"
        label="Show"
        inline
        small
        value={onlyDifferent ? "different" : "all"}
        onChange={(value) => onShow(value === "different")}
        options={[
          { value: "all", label: "All criteria" },
          { value: "different", label: "Only where the agreed rating differs" },
        ]}
      />
    </div>
  );
}

export function differ(own: Rating | undefined, agreed: Rating | undefined): boolean {
  return own?.state !== agreed?.state || own?.value !== agreed?.value;
}

type ResultProps = { criterion: Criterion; own: Rating | undefined | null; agreed: Rating | undefined; scale: Scale };

function CriterionResult({ criterion, own, agreed, scale }: ResultProps) {
  const { code, statement } = criterion;
  return (
    <div className="app-result">
      <h4 className="nhsuk-heading-s" id={code}>
        {code}: {statement}{" "}
        {own !== null && differ(own, agreed) ? <StatusTag status="differs" label="Differs" colour="purple" /> : null}
      </h4>
      <div className="app-versions">
        {own === null ? null : <RatingView label="Self-assessment" level="h5" rating={own} scale={scale} />}
        <RatingView label="Agreed" level="h5" rating={agreed} scale={scale} />
      </div>
    </div>
  );
}
