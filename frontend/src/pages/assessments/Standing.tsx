import { Details, StatusTag } from "@/ui";
import type { Assessment } from "./queries";
import { stageWords, standing } from "./words";

/** Where an assessment stands in words, and who can see it now. */
export function Standing({ assessment }: { assessment: Assessment }) {
  return (
    <>
      <p>
        <StatusTag status={assessment.stage} label={stageWords(assessment.stage)} />
      </p>
      <p>{standing(assessment)}</p>
      <SeenBy who={assessment.seen_by} />
    </>
  );
}

const SHORT = 3;

/** Who can see a thing now: said at once where it is short, to open where it is long. */
export function SeenBy({ who }: { who: readonly string[] }) {
  if (who.length === 0) return null;
  if (who.length <= SHORT) {
    return (
      <p className="app-meta">
        <strong>Who can see this now:</strong> {who.join("; ")}.
      </p>
    );
  }
  return (
    <div className="app-no-print">
      <Details summary={`Who can see this now: ${who.length} groups of people`}>
        <ul>
          {who.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
