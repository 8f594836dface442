import { useSuspenseQuery } from "@tanstack/react-query";
import { ComponentRadar } from "@/pages/assessments/ComponentRadar";
import { assessmentQuery, trendQuery } from "@/pages/assessments/queries";
import { highest } from "@/pages/assessments/ratings";
import { comparable, latestTwo } from "@/pages/assessments/scores";
import { TrendPart } from "@/pages/assessments/TrendPart";
import { frameworkQuery } from "@/pages/frameworks/queries";

/** The latest agreed ratings beside the ones before, and all of them over time. */
export function TeamCharts({ assessmentId }: { assessmentId: string }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: framework } = useSuspenseQuery(frameworkQuery(assessment.framework.version_id));
  const { data: trend } = useSuspenseQuery(trendQuery(assessmentId));
  const agreed = comparable(trend).some(({ stage }) => stage === "agreed");
  if (!agreed) return null;
  const max = highest(framework.scale);
  return (
    <>
      <h2>How {assessment.organisation?.name} is doing</h2>
      <ComponentRadar
        assessment={assessment}
        title="Agreed rating of each component"
        series={latestTwo(trend)}
        max={max}
      />
      <TrendPart assessmentId={assessmentId} max={max} />
    </>
  );
}
