import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParam } from "@/app/address";
import { useWords } from "@/pages/frameworks/words";
import { EmptyState, formatDate, Link, Page, StatusTag, SuccessBanner, SummaryList } from "@/ui";
import { AnsweredCriteria } from "./AnsweredCriteria";
import { History } from "./History";
import { type Evidence, evidenceQuery } from "./queries";
import { Revisions } from "./Revisions";
import { backLabel, useReturnTo } from "./returnTo";
import { StatusPanel } from "./StatusPanel";
import { StoredFiles } from "./StoredFiles";
import { UploadList } from "./UploadList";
import { periodWords, statusWords } from "./words";

/** One piece of evidence: all that it holds, where it stands, and what to do with it. */
export default function EvidencePage() {
  const { data: evidence } = useSuspenseQuery(evidenceQuery(useParam("evidenceId")));
  const returnTo = useReturnTo();
  const [message, setMessage] = useState("");
  return (
    <Page
      title={evidence.title}
      caption={`Evidence from ${evidence.organisation.name}`}
      breadcrumbs={returnTo ? undefined : [{ label: "Evidence", to: "/evidence" }]}
      back={returnTo ? { to: returnTo, label: backLabel(returnTo) } : undefined}
      before={message ? <SuccessBanner>{message}</SuccessBanner> : null}
      beside={
        <p>
          <StatusTag status={evidence.status} label={statusWords(evidence.status)} />
        </p>
      }
    >
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <StatusPanel evidence={evidence} onDone={setMessage} />
          <Content evidence={evidence} />
          <h2>Criteria that it answers</h2>
          <AnsweredCriteria evidence={evidence} />
          <Revisions evidence={evidence} />
          <History evidenceId={evidence.id} />
        </div>
        <div className="nhsuk-grid-column-one-third">
          <WhoCanSeeIt evidence={evidence} />
        </div>
      </div>
    </Page>
  );
}

function Content({ evidence }: { evidence: Evidence }) {
  const words = useWords();
  return (
    <>
      <h2>What happened and why it mattered</h2>
      {evidence.narrative ? (
        <p className="app-prewrap">{evidence.narrative}</p>
      ) : (
        <EmptyState title="Nothing is written here yet" />
      )}
      <SummaryList
        rows={[
          { label: "Type", value: words.evidenceType(evidence.type) },
          { label: "When", value: periodWords(evidence) },
          { label: "Whose voice", value: evidence.voices.map(words.voice).join(", ") },
          evidence.links.length > 0 && { label: "Links", value: <Links evidence={evidence} /> },
          evidence.files.length > 0 && { label: "Files", value: <StoredFiles evidence={evidence} /> },
          { label: "Added by", value: `${evidence.created_by.name} on ${formatDate(evidence.created_at)}` },
        ]}
      />
      <UploadList evidenceId={evidence.id} />
    </>
  );
}

/** Addresses that people typed: they lead away, and the pages behind them learn nothing about this one. */
function Links({ evidence }: { evidence: Evidence }) {
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {evidence.links.map(({ url, label }) => (
        <li key={`${url} ${label}`}>
          <Link to={url} rel="noopener noreferrer nofollow external">
            {label || url}
          </Link>
          {label ? <span className="app-meta"> ({new URL(url).hostname})</span> : null}
        </li>
      ))}
    </ul>
  );
}

function WhoCanSeeIt({ evidence }: { evidence: Evidence }) {
  return (
    <section className="app-panel-quiet" aria-labelledby="seen-by">
      <h2 className="nhsuk-heading-s" id="seen-by">
        Who can see this now
      </h2>
      <ul className="nhsuk-u-margin-bottom-0">
        {evidence.seen_by.map((who) => (
          <li key={who}>{who}</li>
        ))}
      </ul>
    </section>
  );
}
