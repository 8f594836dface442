import { useQueryClient } from "@tanstack/react-query";
import { asProblem, useWrite } from "@/api";
import { saveEverything } from "@/forms/useAutosave";
import { useSinglePress } from "@/pages/assessments/useSinglePress";
import { Button, count, ProblemPanel } from "@/ui";
import { type Moderation, moderationQuery } from "./queries";

type Props = { moderation: Moderation; amount: number; onDone: (message: string) => void };

/** Everything that all reviewers said alike, agreed with one press. What has been agreed by hand stays. */
export function TakeOver({ moderation, amount, onDone }: Props) {
  const queryClient = useQueryClient();
  const takeOver = useWrite("post", "/v1/assessments/{assessment_id}/agreed-ratings");
  const assessment_id = moderation.assessment.id;
  const press = useSinglePress(async () => {
    await saveEverything();
    const answer = await takeOver.mutateAsync({ path: { assessment_id }, body: {} }).catch(() => null);
    if (!answer) return;
    queryClient.setQueryData(moderationQuery(assessment_id).queryKey, answer.data);
    onDone(`${count(amount, "rating")} taken over. You can still change any of them.`);
  });
  if (amount === 0) return null;

  return (
    <section className="app-panel-quiet app-no-print" aria-labelledby="take-over">
      <h2 id="take-over">Where all reviewers said the same</h2>
      {takeOver.isError ? <ProblemPanel problem={asProblem(takeOver.error)} /> : null}
      <p>
        You can take over their rating of {count(amount, "criterion", "criteria")} at once. It can still be changed.
      </p>
      <Button type="button" variant="secondary" busy={takeOver.isPending} busyLabel="Taking over…" onClick={press}>
        {amount === 1 ? "Take over this rating" : `Take over all ${amount} ratings`}
      </Button>
    </section>
  );
}
