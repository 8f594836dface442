import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParam } from "@/app/address";
import { formatDate, LinkButton, Page, SuccessBanner } from "@/ui";
import { ApplicationTag } from "./Applications";
import { Decisions } from "./Decisions";
import { Facts } from "./Facts";
import { Proposal } from "./Proposal";
import { type Application, applicationQuery } from "./queries";
import { TakeBack } from "./TakeBack";
import { placeOf } from "./words";

/** One application: where it stands, what the panel said, and the proposal as it was made on the day. */
export default function ApplicationPage() {
  const { data: application } = useSuspenseQuery(applicationQuery(useParam("applicationId")));
  const [done, setDone] = useState<string | null>(null);
  const { organisation, scheme, decisions, proposal, created_at, can } = application;
  return (
    <Page
      title={`Application of ${organisation.name}`}
      caption={scheme.title}
      breadcrumbs={[{ label: "Recognition", to: placeOf.recognition }]}
      before={done ? <SuccessBanner>{done}</SuccessBanner> : null}
      width="two-thirds"
    >
      <p>
        <ApplicationTag application={application} />
      </p>
      <p>{whatNext(application)}</p>
      {can.includes("decide") ? (
        <p>
          <LinkButton to={placeOf.decision(application.id)}>Decide about this application</LinkButton>
        </p>
      ) : null}
      <Decisions decisions={decisions} />
      <h2>The application</h2>
      <Facts application={application} />
      <h2>What was proposed on {formatDate(created_at)}</h2>
      <p className="app-meta">Kept as it was on the day of the application. The rules propose; people decide.</p>
      <Proposal proposal={proposal} framework={application.assessment.framework} />
      {can.includes("withdraw") ? <TakeBack application={application} onDone={setDone} /> : null}
    </Page>
  );
}

function whatNext({ status, decisions, scheme, can }: Application): string {
  const last = decisions.at(-1);
  if (status === "submitted" && can.includes("decide")) return "It waits for the panel. You can decide about it.";
  if (status === "submitted")
    return `The panel of ${scheme.organisation.name} will look at it. You will see here what they say.`;
  if (status === "deferred") return "The panel wants to know more before it decides. What it said is below.";
  if (status === "withdrawn") return "This application was taken back. The team can apply again at any time.";
  if (last?.level_name)
    return `The panel awarded ${last.level_name}. Congratulations to everyone who had a part in it.`;
  return "The panel did not award a level this time. What it said is below, and what would help next.";
}
