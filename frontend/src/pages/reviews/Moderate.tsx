import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFilters } from "@/app/address";
import { RatingBar } from "@/pages/assessments/RatingBar";
import { useHashTarget } from "@/pages/assessments/useHashTarget";
import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import { frameworkQuery } from "@/pages/frameworks/queries";
import { EmptyState, InsetText, Link, Page, Radios, SuccessBanner } from "@/ui";
import { AgreeAll } from "./AgreeAll";
import { ComparisonCard } from "./ComparisonCard";
import { type Groups, groupsOf } from "./comparing";
import type { Moderation } from "./queries";
import { TakeOver } from "./TakeOver";
import { placeOf } from "./words";

/** The comparison: what is left to talk about first, what can be taken over at once, and closing it. */
export function Moderate({ moderation }: { moderation: Moderation }) {
  const { assessment, reviewers, agreed, total } = moderation;
  const { data: framework } = useSuspenseQuery(frameworkQuery(assessment.framework.version_id));
  const groups = groupsOf(moderation);
  const [{ show }, setFilters] = useFilters({ show: groups.toTalk.length > 0 ? "differ" : "same" });
  const [done, setDone] = useState<string | null>(null);
  const open = assessment.stage === "moderation";
  const shown = show === "same" ? groups.same : groups.toTalk;
  const criteria = new Map(framework.sections.flatMap((each) => each.criteria).map((each) => [each.id, each]));
  useHashTarget(show);

  return (
    <Page
      title="Agree the ratings"
      caption={subjectAndCycle(assessment)}
      breadcrumbs={[
        { label: "Reviews", to: placeOf.reviews },
        { label: subjectOf(assessment), to: `/assessments/${assessment.id}` },
      ]}
      before={done ? <SuccessBanner key={done}>{done}</SuccessBanner> : null}
    >
      {open ? <RatingBar done={agreed} total={total} what="agreed" /> : <Closed id={assessment.id} />}
      <Summary moderation={moderation} groups={groups} />
      {open ? <TakeOver moderation={moderation} amount={groups.toTakeOver} onDone={setDone} /> : null}
      <Show show={show} groups={groups} onChange={(choice) => setFilters({ show: choice })} />
      {shown.length === 0 ? <NothingHere show={show} /> : null}
      {shown.map((comparison) => {
        const criterion = criteria.get(comparison.criterion_id);
        return criterion ? (
          <ComparisonCard
            key={comparison.criterion_id}
            assessmentId={assessment.id}
            comparison={comparison}
            criterion={criterion}
            scale={framework.scale}
            team={subjectOf(assessment)}
            reviewers={reviewers}
            open={open}
          />
        ) : null;
      })}
      {open ? <AgreeAll moderation={moderation} groups={groups} /> : null}
    </Page>
  );
}

function Summary({ moderation: { reviewers }, groups }: { moderation: Moderation; groups: Groups }) {
  return (
    <p className="nhsuk-lede-text">
      {reviewers.map(({ name }) => name).join(" and ")} gave the same rating for {groups.same.length} criteria. On{" "}
      {groups.toTalk.length} they differ or could not say.
    </p>
  );
}

type ShowProps = { show: string; groups: Groups; onChange: (show: string) => void };

function Show({ show, groups, onChange }: ShowProps) {
  return (
    <div className="app-no-print">
      <Radios
        id="show"
        label="Show the criteria where reviewers"
        inline
        small
        value={show}
        onChange={onChange}
        options={[
          { value: "differ", label: `differ or could not say (${groups.toTalk.length})` },
          { value: "same", label: `said the same (${groups.same.length})` },
        ]}
      />
    </div>
  );
}

function NothingHere({ show }: { show: string }) {
  return (
    <EmptyState title={show === "same" ? "They differ on every criterion" : "They agree on everything"}>
      <p>{show === "same" ? "Look at them one by one." : "You can take over what they said, all at once."}</p>
    </EmptyState>
  );
}

function Closed({ id }: { id: string }) {
  return (
    <InsetText>
      <p>
        <strong>These ratings have been agreed</strong> and stand as they are. You can read here how they came about.{" "}
        <Link to={`/assessments/${id}/results`}>See the results</Link>
      </p>
    </InsetText>
  );
}
