import { useQuery } from "@tanstack/react-query";
import { holds, useSignedIn } from "@/api";
import { type AssessmentSummary, type Cycle, cyclesQuery } from "@/pages/assessments/queries";
import { Suspended } from "@/pages/assessments/Suspended";
import { CurrentAssessment } from "./CurrentAssessment";
import { History } from "./History";
import { Part } from "./Part";
import type { Organisation } from "./queries";
import { BELONGING } from "./roles";
import { StartPanel } from "./StartPanel";
import { TeamCharts } from "./TeamCharts";
import { useAssessmentsOf } from "./useAssessmentsOf";

/** What is under way, how the team has done, and what came before. */
export function TeamAssessments({ organisation }: { organisation: Organisation }) {
  const session = useSignedIn();
  const assessments = useAssessmentsOf(organisation);
  const cycles = useQuery(cyclesQuery(organisation.id));
  const mayStart = holds(session, BELONGING, organisation.id);
  const current = (cycles.data?.items ?? []).filter((cycle) => cycle.is_current);
  const latest = assessments.data?.[0];

  return (
    <>
      <Part id="now" title="Self-assessment" query={assessments}>
        {(items) => <Now organisation={organisation} items={items} cycles={current} mayStart={mayStart} />}
      </Part>
      {latest ? (
        <Suspended what="how the team has done">
          <TeamCharts assessmentId={latest.id} />
        </Suspended>
      ) : null}
      {assessments.data ? <History assessments={assessments.data} /> : null}
    </>
  );
}

type NowProps = {
  organisation: Organisation;
  items: readonly AssessmentSummary[];
  cycles: readonly Cycle[];
  mayStart: boolean;
};

function Now({ organisation, items, cycles, mayStart }: NowProps) {
  const { live, startable } = underWay(items, cycles);
  return (
    <>
      {live.map(({ id }) => (
        <Suspended key={id} what="the assessment">
          <CurrentAssessment assessmentId={id} />
        </Suspended>
      ))}
      {live.length === 0 || startable ? (
        <StartPanel organisation={organisation} cycles={cycles} mayStart={mayStart} first={items.length === 0} />
      ) : null}
    </>
  );
}

/**
 * What is not finished or belongs to a round that is open today; and whether a round is open that has none yet.
 */
export function underWay(items: readonly AssessmentSummary[], cycles: readonly Cycle[]) {
  const open = new Set(cycles.map(({ id }) => id));
  const inOpenCycle = ({ cycle }: AssessmentSummary) => cycle !== null && open.has(cycle.id);
  const live = items.filter((each) => each.stage !== "agreed" || inOpenCycle(each));
  return { live, startable: cycles.length > 0 && !items.some(inOpenCycle) };
}
