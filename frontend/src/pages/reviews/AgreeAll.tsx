import { asProblem, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { saveEverything } from "@/forms/useAutosave";
import { useSinglePress } from "@/pages/assessments/useSinglePress";
import { subjectOf } from "@/pages/assessments/words";
import { Button, count, flash, Link, ProblemPanel } from "@/ui";
import type { Groups } from "./comparing";
import { type Comparison, type Moderation, TOUCHED } from "./queries";
import { placeOf } from "./words";

type Props = { moderation: Moderation; groups: Groups };

/** The last step: what is still without an agreed rating, or agreeing them all so that they stand. */
export function AgreeAll({ moderation, groups }: Props) {
  const go = useGo();
  const { assessment } = moderation;
  const agree = useWrite("post", "/v1/assessments/{assessment_id}/agree", { refreshes: [...TOUCHED] });
  const press = useSinglePress(async () => {
    await saveEverything();
    const answer = await agree.mutateAsync({ path: { assessment_id: assessment.id }, body: {} }).catch(() => null);
    if (!answer) return;
    flash(`The ratings are agreed. ${subjectOf(assessment)} can see them now.`);
    await go(`/assessments/${assessment.id}/results`);
  });
  if (groups.left.length > 0) return <StillOpen moderation={moderation} groups={groups} />;

  return (
    <section aria-labelledby="finish" className="app-no-print">
      <h2 id="finish">Agree all ratings</h2>
      {agree.isError ? <ProblemPanel problem={asProblem(agree.error)} /> : null}
      <p>
        Every criterion has an agreed rating. When you agree them all, they stand and cannot be changed.{" "}
        {subjectOf(assessment)} will see them, with the words beside them, and can apply for recognition.
      </p>
      <Button type="button" busy={agree.isPending} busyLabel="Agreeing…" onClick={press}>
        Agree all {moderation.total} ratings
      </Button>
    </section>
  );
}

function StillOpen({ moderation, groups }: Props) {
  const { left } = groups;
  const same = new Set(groups.same);
  const to = (each: Comparison) =>
    `${placeOf.moderation(moderation.assessment.id)}?show=${same.has(each) ? "same" : "differ"}#${each.code}`;
  return (
    <section aria-labelledby="finish" className="app-no-print">
      <h2 id="finish">
        {count(left.length, "criterion", "criteria")} still {left.length === 1 ? "needs" : "need"} an agreed rating
      </h2>
      <p>Then you can agree them all, and the team will see them.</p>
      <ul className="app-codes">
        {left.map((each) => (
          <li key={each.criterion_id}>
            <Link to={to(each)}>{each.code}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
