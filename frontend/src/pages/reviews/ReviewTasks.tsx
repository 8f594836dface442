import { subjectAndCycle } from "@/pages/assessments/words";
import type { Framework } from "@/pages/frameworks/queries";
import { count, Link, LinkButton, Page, ProgressBar, StatusTag, SuccessBanner, type Task, TaskList } from "@/ui";
import { progressOf, type SectionProgress } from "./progress";
import type { Review } from "./queries";
import { dueWords, placeOf } from "./words";

type Props = { review: Review; framework: Framework; justDeclared: boolean };

/** A review under way: what to read, each part to rate, and how far it is. */
export function ReviewTasks({ review, framework, justDeclared }: Props) {
  const { id, assessment, due_on, progress } = review;
  const sections = progressOf(framework, review);
  const open = sections.find(({ missing }) => missing.length > 0);
  return (
    <Page
      title="Your review"
      caption={subjectAndCycle(assessment)}
      breadcrumbs={[{ label: "Reviews", to: placeOf.reviews }]}
      before={justDeclared ? <SuccessBanner>Thank you. You can start your review.</SuccessBanner> : null}
      width="two-thirds"
    >
      <p>
        {due_on ? <strong>{dueWords(due_on)}. </strong> : null}Everything is saved as you go, and you can stop and come
        back.
      </p>
      <section className="app-panel-quiet" aria-labelledby="how-far">
        <h2 id="how-far">How far you are</h2>
        <ProgressBar label="Criteria that you have rated" done={progress.done} of={progress.total} />
        {open ? (
          <LinkButton to={whereToGoOn(id, open)}>{progress.done === 0 ? "Start rating" : "Carry on rating"}</LinkButton>
        ) : (
          <LinkButton to={placeOf.submit(id)}>Finish and submit</LinkButton>
        )}
      </section>
      <WhatToRead review={review} />
      <h2>Rate each part</h2>
      <TaskList tasks={sections.map((section) => taskOf(id, section))} />
      <p>
        <Link to={placeOf.submit(id)}>Check what is missing, and submit</Link>
      </p>
      <p className="app-meta">
        <strong>Who can see your ratings:</strong> only you, until all reviews are in. You do not see the other
        reviewers’ either, so that each of you can think freely. Then the moderator compares them.
      </p>
      <p>
        Has something come up? You can still <Link to={placeOf.standDown(id)}>step aside</Link>.
      </p>
    </Page>
  );
}

function WhatToRead({ review: { assessment } }: { review: Review }) {
  const { id, organisation, framework } = assessment;
  return (
    <>
      <h2>What to read</h2>
      <p>What the team says and its evidence stand beside each criterion as you rate it. You can also read it whole:</p>
      <ul>
        <li>
          <Link to={`/assessments/${id}`}>The team’s self-assessment</Link>
        </li>
        {organisation ? (
          <li>
            <Link to={`/evidence?organisation_id=${organisation.id}`}>All evidence of {organisation.name}</Link>
          </li>
        ) : null}
        <li>
          <Link to={`/frameworks/${framework.version_id}`}>The framework</Link>
        </li>
      </ul>
    </>
  );
}

/** At the first criterion that is still open; at the top of a part that has not been begun. */
function whereToGoOn(review_id: string, { section, done, missing }: SectionProgress): string {
  const first = missing[0];
  if (done === 0 || !first) return placeOf.section(review_id, section.code);
  return placeOf.criterion(review_id, section.code, first.code);
}

function taskOf(review_id: string, { section, done, total }: SectionProgress): Task {
  return {
    id: section.code,
    title: section.title,
    to: placeOf.section(review_id, section.code),
    hint: count(total, "criterion", "criteria"),
    status: statusOf(done, total),
  };
}

function statusOf(done: number, total: number) {
  if (done === total) return "All rated";
  if (done === 0) return <StatusTag status="not_started" />;
  return <StatusTag status="in_progress" label={`${done} of ${total} rated`} />;
}
