import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { etagOf, send, useWrite } from "@/api";
import { useGo, useParam } from "@/app/address";
import { Form, useForm } from "@/forms";
import { Button, ConflictPanel, flash, InsetText, Link, Page } from "@/ui";
import { bodyOf, type Content, withFields } from "./content";
import { CONTENT_CHECKS, checkPeriod, EvidenceFields } from "./EvidenceFields";
import { FilesEditor } from "./FilesEditor";
import { ALL, type Evidence, evidenceQuery } from "./queries";
import { address, useReturnTo } from "./returnTo";
import { Clash, editOf, saveEdit } from "./saveEdit";
import { failureOf } from "./UploadList";
import { useUploads } from "./uploads";
import { Version } from "./Versions";
import { statusWords } from "./words";

export default function EditEvidencePage() {
  const { data: evidence } = useSuspenseQuery(evidenceQuery(useParam("evidenceId")));
  if (evidence.can.includes("edit")) return <EditEvidence evidence={evidence} />;
  const here = `/evidence/${evidence.id}`;
  return (
    <Page title="This evidence cannot be changed" width="two-thirds" back={{ to: here }}>
      <p>
        “{evidence.title}” is {statusWords(evidence.status).toLowerCase()}. Only members of {evidence.organisation.name}{" "}
        can change its evidence, and not after it was declined or withdrawn.
      </p>
      <p>
        <Link to={here}>Go back to the evidence</Link>
      </p>
    </Page>
  );
}

function EditEvidence({ evidence }: { evidence: Evidence }) {
  const go = useGo();
  const queryClient = useQueryClient();
  const evidence_id = evidence.id;
  const path = { evidence_id };
  const here = address(`/evidence/${evidence_id}`, { return_to: useReturnTo() });
  const change = useWrite("patch", "/v1/evidence/{evidence_id}", { refreshes: [...ALL] });
  const [clash, setClash] = useState<Clash | null>(null);
  const [chosen, setChosen] = useState(false);
  const [complaints, setComplaints] = useState<string[]>([]);
  const uploads = useUploads(evidence_id);

  const form = useForm({
    initial: editOf(evidence),
    draft: `evidence.${evidence_id}`,
    checks: CONTENT_CHECKS,
    checkAll: checkPeriod,
    save: (values, confirmed) =>
      saveEdit(values, {
        write: async (content, version) => {
          const body = { ...bodyOf(content), privacy_confirmed: confirmed.privacy };
          return (await change.mutateAsync({ path, body, ifMatch: etagOf({ version }) })).data;
        },
        reload: async () => (await send("get", "/v1/evidence/{evidence_id}", { path })).data,
      }),
    onSaved: () => {
      flash("Changes saved");
      return go(here, { replace: true });
    },
    onRefused: (error) => {
      if (!(error instanceof Clash)) return false;
      setClash(error);
      return true;
    },
  });

  function choose(content: Content, { theirs, version }: Clash): void {
    for (const [name, value] of Object.entries(content)) form.set(name as keyof Content, value as never);
    form.set("base", { version, content: theirs });
    setClash(null);
    void queryClient.invalidateQueries({ queryKey: evidenceQuery(evidence_id).queryKey });
    setChosen(true);
  }

  // The same list as long as nothing is added: a new one takes the focus to the summary.
  const failures = uploads.filter(({ state }) => state === "failed").map(failureOf);
  const aboutFiles = JSON.stringify([...complaints, ...failures]);
  const errors = useMemo(() => {
    const messages: string[] = JSON.parse(aboutFiles);
    return [...form.errors, ...messages.map((message) => ({ field: "files", message }))];
  }, [form.errors, aboutFiles]);

  const { submit } = form;
  useEffect(() => {
    if (!chosen) return;
    setChosen(false);
    void submit();
  }, [chosen, submit]);

  return (
    <Page
      title="Change evidence"
      caption={evidence.organisation.name}
      back={{ to: here, label: "Back to the evidence" }}
      errors={errors}
      width="two-thirds"
      before={clash ? <Choice clash={clash} onChoose={choose} /> : null}
    >
      <WhatChangingMeans evidence={evidence} />
      <Form form={form}>
        <EvidenceFields form={form} />
        <FilesEditor evidence={evidence} complaints={complaints} onComplaints={setComplaints} />
        {failures.length > 0 ? <p>You can save your changes now. Files that were not added stay out.</p> : null}
        <div className="app-actions">
          <Button busy={form.busy}>Save changes</Button>
          <Link to={here} onClick={form.discardDraft}>
            Go back without saving
          </Link>
        </div>
      </Form>
    </Page>
  );
}

type ChoiceProps = { clash: Clash; onChoose: (content: Content, clash: Clash) => void };

function Choice({ clash, onChoose }: ChoiceProps) {
  const { mine, theirs, fields } = clash;
  return (
    <ConflictPanel
      what="this evidence"
      mine={<Version content={mine} fields={fields} />}
      theirs={<Version content={theirs} fields={fields} />}
      onKeepMine={() => onChoose(mine, clash)}
      onTakeTheirs={() => onChoose(withFields(mine, theirs, fields), clash)}
    />
  );
}

function WhatChangingMeans({ evidence: { status, decision_note } }: { evidence: Evidence }) {
  if (status === "accepted") {
    return (
      <InsetText>
        <p>This evidence was accepted. When you change it, it goes back to “Submitted” to be looked at again.</p>
      </InsetText>
    );
  }
  if (status === "submitted") return <p>Others can already see this evidence. They will see your changes too.</p>;
  if (status !== "returned" || !decision_note) return null;
  return (
    <InsetText>
      <p>It was returned to you with this note:</p>
      <p className="app-prewrap">{decision_note}</p>
    </InsetText>
  );
}
