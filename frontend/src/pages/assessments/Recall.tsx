import { asProblem, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Button, flash, ProblemPanel } from "@/ui";
import { type Assessment, TOUCHED } from "./queries";
import { placeOf } from "./words";

/** Taking a submitted self-assessment back, while no reviewer has started. */
export function Recall({ assessment }: { assessment: Assessment }) {
  const go = useGo();
  const recall = useWrite("post", "/v1/assessments/{assessment_id}/recall", { refreshes: [...TOUCHED] });

  function takeBack(): void {
    recall.mutate(
      { path: { assessment_id: assessment.id }, body: {} },
      {
        onSuccess: () => {
          flash("You have taken the self-assessment back. You can change it and submit it again.");
          void go(`${placeOf.assessment(assessment.id)}?taken_back=yes`, { replace: true });
        },
      },
    );
  }

  return (
    <>
      {recall.isError ? <ProblemPanel problem={asProblem(recall.error)} /> : null}
      <p>If something is wrong, you can take it back as long as no reviewer has started.</p>
      <Button type="button" variant="secondary" busy={recall.isPending} busyLabel="Taking it back…" onClick={takeBack}>
        Take it back to change it
      </Button>
    </>
  );
}
