import { useState } from "react";
import { asProblem, type Problem, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Button, flash, formatDate, Link, LinkButton, ProblemPanel } from "@/ui";
import { useBy } from "./History";
import { ALL, type Evidence } from "./queries";
import { address, useReturnTo } from "./returnTo";

/** Where the evidence stands, what that means, and what this person may do about it. */
export function StatusPanel({ evidence, onDone }: { evidence: Evidence; onDone: (message: string) => void }) {
  const may = (action: string) => evidence.can.includes(action);
  const here = `/evidence/${evidence.id}`;
  const return_to = useReturnTo();
  const unfinished = evidence.narrative.trim() === "";
  return (
    <section className="app-panel-quiet" aria-labelledby="standing">
      <h2 className="nhsuk-heading-s" id="standing">
        Where it stands
      </h2>
      <Standing evidence={evidence} />
      {evidence.decision_note ? <DecisionNote note={evidence.decision_note} /> : null}
      {may("submit") && unfinished ? <p>Say what happened and why it mattered, then you can submit it.</p> : null}
      <div className="app-cluster app-no-print">
        {may("submit") && !unfinished ? <SubmitButton evidence={evidence} onDone={onDone} /> : null}
        {may("decide") ? <LinkButton to={`${here}/decide`}>Decide about this evidence</LinkButton> : null}
        {may("edit") ? (
          <LinkButton to={address(`${here}/edit`, { return_to })} variant="secondary">
            Change it
          </LinkButton>
        ) : null}
        {may("withdraw") ? <Link to={`${here}/withdraw`}>Withdraw it</Link> : null}
      </div>
    </section>
  );
}

const DECISIONS = ["evidence.accepted", "evidence.returned", "evidence.declined"];

function Standing({ evidence }: { evidence: Evidence }) {
  const { id, status, organisation, submitted_at, decided_at } = evidence;
  const submitted = `Submitted on ${formatDate(submitted_at)}${useBy(id, ["evidence.submitted"])}.`;
  const decided = `on ${formatDate(decided_at)}${useBy(id, DECISIONS)}.`;
  switch (status) {
    case "draft":
      return (
        <p>This is a draft. Only members of {organisation.name} can see it. Submit it when you are happy with it.</p>
      );
    case "submitted":
      return (
        <p>
          {submitted} It counts in assessments now, and reviewers can read it. A moderator may accept it, or send it
          back with a question.
        </p>
      );
    case "accepted":
      return <p>Accepted {decided} It counts in assessments and for recognition.</p>;
    case "returned":
      return <p>Returned {decided} Read the note, make your changes, and submit it again.</p>;
    case "declined":
      return <p>Declined {decided} It does not count, and it cannot be changed any more.</p>;
    default:
      return <p>It was withdrawn. It does not count, and only members of {organisation.name} can see it.</p>;
  }
}

function DecisionNote({ note }: { note: string }) {
  return (
    <blockquote className="nhsuk-u-margin-left-0 nhsuk-u-margin-right-0">
      <p className="nhsuk-u-margin-bottom-1">
        <strong>The note with this decision</strong>
      </p>
      <p className="app-prewrap">{note}</p>
    </blockquote>
  );
}

function SubmitButton({ evidence, onDone }: { evidence: Evidence; onDone: (message: string) => void }) {
  const submit = useWrite("post", "/v1/evidence/{evidence_id}/submit", { refreshes: [...ALL] });
  const [problem, setProblem] = useState<Problem | null>(null);
  const returnTo = useReturnTo();
  const go = useGo();

  async function press(): Promise<void> {
    if (submit.isPending) return;
    setProblem(null);
    try {
      await submit.mutateAsync({ path: { evidence_id: evidence.id } });
      if (!returnTo) return onDone("Evidence submitted");
      flash(`Evidence submitted: ${evidence.title}`);
      await go(returnTo);
    } catch (error) {
      setProblem(asProblem(error));
    }
  }

  return (
    <>
      {problem ? <ProblemPanel problem={problem} /> : null}
      <Button type="button" busy={submit.isPending} busyLabel="Submitting…" onClick={() => void press()}>
        Submit evidence
      </Button>
    </>
  );
}
