import { useSuspenseQuery } from "@tanstack/react-query";
import { useWrite } from "@/api";
import { useGo, useParam } from "@/app/address";
import { Form, maxLength, required, useForm } from "@/forms";
import { Button, Details, flash, Link, Page, Radios, TextArea } from "@/ui";
import { ALL, type Evidence, evidenceQuery } from "./queries";
import { StoredFiles } from "./StoredFiles";

const OUTCOMES = [
  { value: "accept", label: "Accept it", hint: "It shows what it says. It counts for recognition." },
  { value: "return", label: "Return it for changes", hint: "The team can change it and submit it again." },
  { value: "decline", label: "Decline it", hint: "It does not count, and the team cannot submit it again." },
] as const;

type Outcome = (typeof OUTCOMES)[number]["value"];

const DONE: Record<Outcome, string> = {
  accept: "Evidence accepted",
  return: "Evidence returned for changes",
  decline: "Evidence declined",
};

export default function DecidePage() {
  const { data: evidence } = useSuspenseQuery(evidenceQuery(useParam("evidenceId")));
  if (evidence.can.includes("decide")) return <Decide evidence={evidence} />;
  return (
    <Page title="There is nothing to decide" width="two-thirds" back={{ to: `/evidence/${evidence.id}` }}>
      <p>Only submitted evidence can be decided about, and nobody decides about what they wrote themselves.</p>
      <p>
        <Link to={`/evidence/${evidence.id}`}>Go to the evidence</Link>
      </p>
    </Page>
  );
}

function Decide({ evidence }: { evidence: Evidence }) {
  const decide = useWrite("post", "/v1/evidence/{evidence_id}/decision", { refreshes: [...ALL] });
  const go = useGo();
  const here = `/evidence/${evidence.id}`;
  const form = useForm({
    initial: { outcome: "" as Outcome | "", note: "" },
    draft: `evidence.decision.${evidence.id}`,
    checks: { outcome: required("Choose what to do with this evidence"), note: maxLength(10_000, "Note") },
    checkAll: ({ outcome, note }) =>
      outcome !== "accept" && note.trim() === ""
        ? [{ field: "note", message: "Say why, so that the team knows what to do next" }]
        : [],
    save: ({ outcome, note }, confirmed) => {
      const body = { outcome: outcome as Outcome, note: note.trim(), privacy_confirmed: confirmed.privacy };
      return decide.mutateAsync({ path: { evidence_id: evidence.id }, body });
    },
    onSaved: (_, { outcome }) => {
      flash(DONE[outcome as Outcome]);
      return go(here, { replace: true });
    },
  });

  return (
    <Page
      title="Decide about this evidence"
      caption={evidence.title}
      back={{ to: here, label: "Back to the evidence" }}
      errors={form.errors}
      width="two-thirds"
    >
      <Details summary="Read the evidence again">
        <p className="app-prewrap">{evidence.narrative}</p>
        <StoredFiles evidence={evidence} />
      </Details>
      <Form form={form}>
        <Radios
          {...form.field("outcome")}
          onChange={(outcome) => form.set("outcome", outcome as Outcome)}
          label="What do you want to do?"
          size="m"
          options={OUTCOMES}
        />
        <TextArea
          {...form.field("note")}
          label="Note to the team"
          hint="Needed unless you accept it. Say what is good, and what would make it stronger."
          size="s"
          limit={10_000}
        />
        <p>Members of {evidence.organisation.name} and everybody else who can see the evidence can read your note.</p>
        <div className="app-actions">
          <Button busy={form.busy}>Save decision</Button>
        </div>
      </Form>
    </Page>
  );
}
