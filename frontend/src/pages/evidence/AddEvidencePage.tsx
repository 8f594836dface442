import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWrite } from "@/api";
import { useGo, useSearchParam } from "@/app/address";
import { Form, required, useForm } from "@/forms";
import { Button, EmptyState, FileField, flash, InsetText, Link, Page, Select } from "@/ui";
import { bodyOf, EMPTY } from "./content";
import { CONTENT_CHECKS, checkPeriod, EvidenceFields } from "./EvidenceFields";
import { ACCEPT, FILES_HINT, sortOut } from "./fileChecks";
import { usePlaces, WRITERS } from "./places";
import { LISTS, useCriterion } from "./queries";
import { address, backLabel, useReturnTo } from "./returnTo";
import { progressWords } from "./UploadList";
import { addUploads, uploadsOf, useUploads } from "./uploads";

const CRUMBS = [{ label: "Evidence", to: "/evidence" }];

export default function AddEvidencePage() {
  const places = usePlaces(WRITERS);
  if (places.length > 0) return <AddEvidence places={places} />;
  return (
    <Page title="Add evidence" breadcrumbs={CRUMBS} width="two-thirds">
      <EmptyState title="You need to belong to a team first">
        <p>Only members of a team can add evidence for it. Ask your team lead to add you.</p>
        <p>
          <Link to="/evidence">See the evidence that is shared with you</Link>
        </p>
      </EmptyState>
    </Page>
  );
}

function AddEvidence({ places }: { places: ReturnType<typeof usePlaces> }) {
  const asked = useSearchParam("organisation_id");
  const criterionId = useSearchParam("criterion_id");
  const returnTo = useReturnTo();
  const criterion = useCriterion(criterionId);
  const go = useGo();
  const queryClient = useQueryClient();
  const create = useWrite("post", "/v1/evidence", { refreshes: [...LISTS] });
  const [savedAs, setSavedAs] = useState("");
  const uploads = useUploads(savedAs);
  const place = places.find(({ id }) => id === asked) ?? (places.length === 1 ? places[0] : undefined);

  const form = useForm({
    initial: { organisation_id: place?.id ?? "", ...EMPTY, files: [] as File[] },
    draft: `evidence.new.${asked ?? ""}`,
    secret: ["files"],
    checks: { organisation_id: required("Choose a team"), ...CONTENT_CHECKS },
    checkAll: checkPeriod,
    save: async ({ organisation_id, files, ...content }, confirmed) => {
      const criterion_ids = criterionId ? [criterionId] : [];
      const body = { organisation_id, ...bodyOf(content), criterion_ids, privacy_confirmed: confirmed.privacy };
      const { data } = await create.mutateAsync({ body });
      setSavedAs(data.id);
      await addUploads(queryClient, data.id, files);
      return data;
    },
    onSaved: ({ id }) => {
      const failed = uploadsOf(id).length;
      if (failed === 0) flash("Saved as a draft");
      const path = failed === 0 ? `/evidence/${id}` : `/evidence/${id}/edit`;
      return go(address(path, { return_to: returnTo }), { replace: true });
    },
  });

  async function choose(files: File[]): Promise<void> {
    const { good, complaints } = await sortOut(files);
    form.set("files", good);
    form.setErrors(complaints.map((message) => ({ field: "files", message })));
  }

  return (
    <Page
      title="Add evidence"
      caption={place?.name}
      breadcrumbs={returnTo ? undefined : CRUMBS}
      back={returnTo ? { to: returnTo, label: backLabel(returnTo) } : undefined}
      errors={form.errors}
      width="two-thirds"
    >
      <p>Write it once. You can then use it for any number of criteria, in any framework.</p>
      {criterion ? (
        <InsetText>
          <p>
            This will answer <strong>{criterion.code}</strong>: {criterion.statement}
          </p>
        </InsetText>
      ) : null}
      <Form form={form}>
        {places.length > 1 ? (
          <Select
            {...form.field("organisation_id")}
            label="Which team is it from?"
            prompt="Choose a team"
            size="s"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <EvidenceFields form={form} />
        <FileField
          {...form.field("files")}
          onChange={(files) => void choose(files)}
          label="Files (optional)"
          hint={FILES_HINT}
          accept={ACCEPT}
          size="s"
        />
        <p>It is saved as a draft that only your team can see. On the next page you can check it and submit it.</p>
        <div className="app-actions">
          <Button busy={form.busy} busyLabel={progressWords(uploads) || "Saving…"}>
            Save and continue
          </Button>
        </div>
      </Form>
    </Page>
  );
}
