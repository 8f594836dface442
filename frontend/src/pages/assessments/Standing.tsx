import { StatusTag } from "@/ui";
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

export function SeenBy({ who }: { who: readonly string[] }) {
  if (who.length === 0) return null;
  return (
    <p className="app-meta">
      <strong>Who can see this now:</strong> {who.join("; ")}.
    </p>
  );
}
