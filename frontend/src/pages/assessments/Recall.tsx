import { asProblem, useWrite } from "@/api";
import { Button, ProblemPanel } from "@/ui";
import { type Assessment, TOUCHED } from "./queries";
import { useSinglePress } from "./useSinglePress";

type Props = { assessment: Assessment; onTakenBack: () => void };

/** Taking a submitted self-assessment back, while no reviewer has started. */
export function Recall({ assessment, onTakenBack }: Props) {
  const recall = useWrite("post", "/v1/assessments/{assessment_id}/recall", { refreshes: [...TOUCHED] });

  // Not by the callbacks of `mutate`: this is gone from the page before they would run.
  const press = useSinglePress(() =>
    recall.mutateAsync({ path: { assessment_id: assessment.id }, body: {} }).then(onTakenBack, () => undefined),
  );

  return (
    <>
      {recall.isError ? <ProblemPanel problem={asProblem(recall.error)} /> : null}
      <p>If something is wrong, you can take it back as long as no reviewer has started.</p>
      <Button type="button" variant="secondary" busy={recall.isPending} busyLabel="Taking it back…" onClick={press}>
        Take it back to change it
      </Button>
    </>
  );
}
