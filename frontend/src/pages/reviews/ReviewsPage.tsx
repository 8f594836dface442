import { useSuspenseQuery } from "@tanstack/react-query";
import { holds, useSignedIn } from "@/api";
import { subjectAndCycle } from "@/pages/assessments/words";
import { EmptyState, formatDate, Page, type Task, TaskList } from "@/ui";
import { Moderated } from "./Moderated";
import { myReviewsQuery, type ReviewSummary } from "./queries";
import { ReviewStatusTag } from "./ReviewStatusTag";
import { dueWords, placeOf } from "./words";

/** What I review myself, and what I look after as a moderator. */
export default function ReviewsPage() {
  const session = useSignedIn();
  const reviews = holds(session, ["reviewer"]);
  const moderates = holds(session, ["moderator", "organisation_admin"]);
  return (
    <Page title="Reviews">
      <p className="nhsuk-lede-text">
        Colleagues from elsewhere look at how a team has rated itself. A fresh pair of eyes helps a team to see what it
        does well and what to do next.
      </p>
      {reviews || !moderates ? <MyReviews /> : null}
      {moderates ? <Moderated mayModerate={holds(session, ["moderator"])} /> : null}
    </Page>
  );
}

function MyReviews() {
  const { data } = useSuspenseQuery(myReviewsQuery());
  const open = data.items.filter(isOpen).sort(soonestFirst);
  const over = data.items.filter((review) => !isOpen(review));
  return (
    <>
      <section aria-labelledby="to-do">
        <h2 id="to-do">For you to do</h2>
        {open.length > 0 ? (
          <TaskList tasks={open.map(taskOf)} />
        ) : (
          <EmptyState title="Nothing for you to review now">
            <p>When somebody asks you to review a team, you will find it here and on your home page.</p>
          </EmptyState>
        )}
      </section>
      {over.length > 0 ? (
        <section aria-labelledby="done">
          <h2 id="done">Reviews that you have finished</h2>
          <TaskList tasks={over.map(taskOf)} />
        </section>
      ) : null}
    </>
  );
}

export function isOpen({ status }: Pick<ReviewSummary, "status">): boolean {
  return status === "assigned" || status === "in_progress";
}

/** What has no date comes last. */
function soonestFirst(one: ReviewSummary, other: ReviewSummary): number {
  return (one.due_on ?? "9999").localeCompare(other.due_on ?? "9999");
}

function taskOf(review: ReviewSummary): Task {
  const { id, assessment, due_on, progress } = review;
  const started = review.status === "in_progress" ? `${progress.done} of ${progress.total} rated` : "";
  const underWay = [assessment.framework.title, dueWords(due_on), started].filter(Boolean).join(". ");
  return {
    id,
    title: subjectAndCycle(assessment),
    to: placeOf.review(id),
    hint: isOpen(review) ? `${underWay}.` : whenOf(review),
    status: <ReviewStatusTag review={review} />,
  };
}

function whenOf({ submitted_at, assessment }: ReviewSummary): string {
  const what = assessment.framework.title;
  return submitted_at ? `${what}. Submitted on ${formatDate(submitted_at)}.` : what;
}
