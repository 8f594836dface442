import { useSuspenseQuery } from "@tanstack/react-query";
import { nextStep } from "@/pages/assessments/nextStep";
import { assessmentQuery } from "@/pages/assessments/queries";
import { progressOf } from "@/pages/assessments/ratings";
import { SeenBy } from "@/pages/assessments/Standing";
import { placeOf, stageWords, standing } from "@/pages/assessments/words";
import { frameworkQuery } from "@/pages/frameworks/queries";
import { Link, LinkButton, ProgressBar, StatusTag } from "@/ui";

/** An assessment under way: where it stands, and the one thing to do next. */
export function CurrentAssessment({ assessmentId }: { assessmentId: string }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: framework } = useSuspenseQuery(frameworkQuery(assessment.framework.version_id));
  const { text, go } = nextStep(assessment, progressOf(framework, assessment.ratings));
  const { cycle, stage, progress } = assessment;
  return (
    <div className="app-panel-quiet">
      <div className="app-cluster nhsuk-u-margin-bottom-3">
        <h3 className="nhsuk-u-margin-bottom-0">
          <Link to={placeOf.assessment(assessment.id)}>
            {[framework.title, cycle?.name].filter(Boolean).join(", ")}
          </Link>
        </h3>
        <StatusTag status={stage} label={stageWords(stage)} />
      </div>
      <p>{standing(assessment)}</p>
      {stage === "self" ? <ProgressBar label="Criteria rated" done={progress.done} of={progress.total} /> : null}
      <p>{text}</p>
      {go ? <LinkButton to={go.to}>{go.label}</LinkButton> : null}
      <SeenBy who={assessment.seen_by} />
    </div>
  );
}
