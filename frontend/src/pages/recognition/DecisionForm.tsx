import { useQueryClient } from "@tanstack/react-query";
import { hasStatus, isPrivacyCheck, refresh, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Form, maxLength, required, useForm } from "@/forms";
import { Button, flash, Link, Page, Radios, Select, TextArea, WarningCallout } from "@/ui";
import { Decisions } from "./Decisions";
import { bodyOf, complaintsAbout, type DecisionValues, doneWords, outcomesFor } from "./decisionForm";
import { Facts } from "./Facts";
import { Proposal } from "./Proposal";
import { type Application, type Scheme, TOUCHED } from "./queries";
import { placeOf } from "./words";

type Props = { application: Application; levels: Scheme["levels"] };

/** The application to read, and the panel's decision under it. */
export function DecisionForm({ application, levels }: Props) {
  const form = useDecision(application);
  const { organisation, scheme, proposal } = application;
  const others = levels.filter(({ code }) => code !== proposal.level_code);
  return (
    <Page
      title="Decide about an application"
      caption={`${organisation.name}, ${scheme.title}`}
      breadcrumbs={[
        { label: "Recognition", to: placeOf.recognition },
        { label: `Application of ${organisation.name}`, to: placeOf.application(application.id) },
      ]}
      errors={form.errors}
      width="two-thirds"
    >
      {form.busy || application.can.includes("decide") ? null : <DecidedMeanwhile application={application} />}
      <p className="app-no-print">
        Read the application and what the rules make of it, or <a href="#decide">go straight to your decision</a>.
      </p>
      <Facts application={application} />
      <Proposal proposal={proposal} framework={application.assessment.framework} />
      <Decisions decisions={application.decisions} />
      <h2 id="decide" tabIndex={-1}>
        Your decision
      </h2>
      <p>
        The rules propose; you decide. What you write goes to {organisation.name}. Be kind and clear: say what stood
        out, and what would help them next.
      </p>
      <Form form={form}>
        <Radios
          {...form.field("outcome")}
          label="What does the panel decide?"
          size="m"
          options={outcomesFor(application, levels)}
        />
        {others.length > 0 ? (
          <Select
            {...form.field("level_code")}
            label="Level, if you award another one than proposed"
            prompt="As proposed"
            options={others.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : null}
        <TextArea
          {...form.field("reason")}
          label="What do you want to tell the team?"
          hint="Needed unless you award what is proposed. The team sees this; the public does not."
        />
        <TextArea
          {...form.field("citation")}
          label="Words for the public page of the award (optional)"
          hint="A sentence or two that anyone may read. Left empty, it says which scheme and framework it was given for."
          rows={3}
          limit={500}
        />
        <WhatHappensNext />
        <div className="app-actions">
          <Button busy={form.busy} busyLabel="Saving your decision…">
            Save the decision
          </Button>
          <Link to={placeOf.application(application.id)}>Back without deciding</Link>
        </div>
      </Form>
    </Page>
  );
}

function DecidedMeanwhile({ application }: { application: Application }) {
  return (
    <WarningCallout title="This application changed while you were here">
      <p>Nothing that you wrote was saved. It is still below: copy what you want to keep.</p>
      <p>
        <Link to={placeOf.application(application.id)}>See how the application stands now</Link>
      </p>
    </WarningCallout>
  );
}

function useDecision(application: Application) {
  const go = useGo();
  const queryClient = useQueryClient();
  const decide = useWrite("post", "/v1/applications/{application_id}/decision", { refreshes: [...TOUCHED] });
  const place = placeOf.application(application.id);
  return useForm<DecisionValues>({
    initial: { outcome: "", level_code: "", reason: "", citation: "" },
    draft: `decision.${application.id}`,
    checks: {
      outcome: required("Choose what the panel decides"),
      reason: maxLength(5_000, "What you tell the team"),
      citation: maxLength(500, "The words for the public page"),
    },
    checkAll: complaintsAbout,
    save: (values, { privacy }) =>
      decide.mutateAsync({
        path: { application_id: application.id },
        body: { ...bodyOf(values), privacy_confirmed: privacy },
      }),
    onSaved: (_, values) => {
      flash(doneWords(bodyOf(values), application.organisation.name));
      return go(place);
    },
    onRefused: (error) => {
      if (!hasStatus(error, 409) || isPrivacyCheck(error.problem)) return false;
      // Another member of the panel was quicker, or the team took it back: the page shows it, and keeps what was typed.
      void refresh(queryClient, ...TOUCHED);
      return false;
    },
  });
}

function WhatHappensNext() {
  return (
    <>
      <h3>What happens next</h3>
      <ul>
        <li>If you award a level, the award is given at once. It gets a public page and a certificate.</li>
        <li>If you put it off, the application stays with the panel and can be decided later.</li>
        <li>If you do not award it, the team can apply again with new ratings.</li>
        <li>Your name and the decision are kept in the activity log.</li>
      </ul>
    </>
  );
}
