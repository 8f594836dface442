import { useSuspenseQuery } from "@tanstack/react-query";
import { useWrite } from "@/api";
import { useGo, useParam } from "@/app/address";
import { Form, useForm } from "@/forms";
import { Button, flash, Link, Page } from "@/ui";
import { ALL, evidenceQuery } from "./queries";

/** Taking evidence back cannot be undone: says so before, on a page of its own. */
export default function WithdrawPage() {
  const evidence_id = useParam("evidenceId");
  const { data: evidence } = useSuspenseQuery(evidenceQuery(evidence_id));
  const withdraw = useWrite("post", "/v1/evidence/{evidence_id}/withdraw", { refreshes: [...ALL] });
  const go = useGo();
  const here = `/evidence/${evidence_id}`;
  const form = useForm({
    initial: {},
    save: () => withdraw.mutateAsync({ path: { evidence_id } }),
    onSaved: () => {
      flash("Evidence withdrawn");
      return go(here, { replace: true });
    },
  });

  if (!evidence.can.includes("withdraw")) {
    return (
      <Page title="This evidence cannot be withdrawn" width="two-thirds" back={{ to: here }}>
        <p>Only members of {evidence.organisation.name} can withdraw it, and only once.</p>
      </Page>
    );
  }
  return (
    <Page
      title="Withdraw this evidence"
      caption={evidence.title}
      back={{ to: here, label: "Back to the evidence" }}
      errors={form.errors}
      width="two-thirds"
    >
      <p>When you withdraw evidence:</p>
      <ul>
        <li>it no longer counts in any assessment, for any criterion</li>
        <li>only members of {evidence.organisation.name} can still see it</li>
        <li>nobody can change it or submit it again</li>
        <li>the activity log keeps a note that you withdrew it</li>
      </ul>
      {evidence.can.includes("edit") ? (
        <p>
          If something in it is wrong, you can <Link to={`${here}/edit`}>change it</Link> instead.
        </p>
      ) : null}
      <Form form={form}>
        <div className="app-actions">
          <Button variant="warning" busy={form.busy} busyLabel="Withdrawing…">
            Withdraw evidence
          </Button>
          <Link to={here}>Keep it</Link>
        </div>
      </Form>
    </Page>
  );
}
