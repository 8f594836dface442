import { useQueryClient } from "@tanstack/react-query";
import { asProblem, refresh, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Button, flash, InsetText, ProblemPanel } from "@/ui";
import { type Assessment, TOUCHED } from "./queries";
import { useSinglePress } from "./useSinglePress";
import { placeOf } from "./words";

type Props = { assessment: Assessment; left: number };

/** Hands the self-assessment over. Offered only when nothing is missing; the server checks again. */
export function Submit({ assessment, left }: Props) {
  const go = useGo();
  const queryClient = useQueryClient();
  const submit = useWrite("post", "/v1/assessments/{assessment_id}/submit", { refreshes: [...TOUCHED] });

  // Not by the callbacks of `mutate`: this may be gone from the page before they would run.
  const press = useSinglePress(async () => {
    try {
      await submit.mutateAsync({ path: { assessment_id: assessment.id }, body: {} });
    } catch {
      // Somebody changed it since it was read: what is missing now is listed above, with links.
      return refresh(queryClient, "/v1/assessments/{assessment_id}");
    }
    flash("You have submitted your self-assessment. Well done for taking an honest look.");
    return go(placeOf.assessment(assessment.id));
  });

  return (
    <>
      {submit.isError ? <ProblemPanel problem={{ ...asProblem(submit.error), errors: null }} /> : null}
      {left > 0 ? (
        <InsetText>
          <p>You can submit once every criterion has an answer. What you have done so far is saved.</p>
        </InsetText>
      ) : (
        <div className="app-actions">
          <Button type="button" busy={submit.isPending} busyLabel="Submitting…" onClick={press}>
            Submit the self-assessment
          </Button>
        </div>
      )}
    </>
  );
}
