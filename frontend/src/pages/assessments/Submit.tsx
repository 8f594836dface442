import { asProblem, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Button, flash, InsetText, ProblemPanel } from "@/ui";
import { type Assessment, TOUCHED } from "./queries";
import { placeOf } from "./words";

/** Hands the self-assessment over. Offered only when nothing is missing; the server checks again. */
export function Submit({ assessment, left }: { assessment: Assessment; left: number }) {
  const go = useGo();
  const submit = useWrite("post", "/v1/assessments/{assessment_id}/submit", { refreshes: [...TOUCHED] });

  if (left > 0) {
    return (
      <InsetText>
        <p>You can submit once every criterion has an answer. What you have done so far is saved.</p>
      </InsetText>
    );
  }

  function send(): void {
    submit.mutate(
      { path: { assessment_id: assessment.id }, body: {} },
      {
        onSuccess: () => {
          flash("You have submitted your self-assessment. Well done for taking an honest look.");
          void go(placeOf.assessment(assessment.id));
        },
      },
    );
  }

  return (
    <>
      {submit.isError ? <ProblemPanel problem={asProblem(submit.error)} /> : null}
      <div className="app-actions">
        <Button type="button" busy={submit.isPending} busyLabel="Submitting…" onClick={send}>
          Submit the self-assessment
        </Button>
      </div>
    </>
  );
}
