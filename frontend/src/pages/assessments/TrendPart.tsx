import { useSuspenseQuery } from "@tanstack/react-query";
import { TrendChart } from "@/ui";
import { trendQuery } from "./queries";
import { comparable, OVERALL, overTime } from "./scores";

/** How the same subject has done over the cycles. Left out until there are two to compare. */
export function TrendPart({ assessmentId, max }: { assessmentId: string; max: number }) {
  const { data: trend } = useSuspenseQuery(trendQuery(assessmentId));
  if (comparable(trend).length < 2) return null;
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">How it has changed</h2>
      <TrendChart
        title="Mean rating in each cycle"
        pointName="Cycle"
        points={overTime(trend)}
        series={[OVERALL]}
        max={max}
      />
    </section>
  );
}
