import { asProblem, etagOf, useWrite } from "@/api";
import { Button, EmptyState, formatDate, Link, ProblemPanel, SummaryList } from "@/ui";
import { type ReviewSummary, TOUCHED } from "./queries";
import { ReviewStatusTag } from "./ReviewStatusTag";
import { dueWords, placeOf } from "./words";

type Props = {
  reviews: readonly ReviewSummary[];
  mayTakeOff: boolean;
  onTakenOff: (message: string) => void;
};

/** Those who were asked, and where each of them stands. */
export function ReviewerList({ reviews, mayTakeOff, onTakenOff }: Props) {
  const takeOff = useWrite("delete", "/v1/reviews/{review_id}", { refreshes: [...TOUCHED] });
  if (reviews.length === 0) {
    return (
      <EmptyState title="Nobody has been asked yet">
        <p>Choose people from elsewhere who know this kind of work.</p>
      </EmptyState>
    );
  }

  function remove(review: ReviewSummary): void {
    const name = review.reviewer.name;
    takeOff.mutateAsync({ path: { review_id: review.id }, ifMatch: etagOf(review) }).then(
      () => onTakenOff(`${name} no longer reviews this assessment.`),
      () => undefined,
    );
  }

  return (
    <>
      {takeOff.isError ? <ProblemPanel problem={asProblem(takeOff.error)} /> : null}
      {reviews.map((review) => (
        <div key={review.id} className="app-comparison">
          <h2 className="nhsuk-heading-s">
            <Link to={placeOf.review(review.id)}>{review.reviewer.name}</Link>
          </h2>
          <SummaryList
            rows={[
              { label: "Job", value: review.reviewer.job_title },
              { label: "Status", value: <ReviewStatusTag review={review} /> },
              { label: "When", value: whenOf(review) },
              { label: "Rated", value: howFar(review) },
            ]}
          />
          {mayTakeOff && review.status === "assigned" ? (
            <Button
              type="button"
              variant="secondary"
              small
              busy={takeOff.isPending && takeOff.variables.path.review_id === review.id}
              busyLabel="Taking off…"
              about={review.reviewer.name}
              onClick={() => remove(review)}
            >
              Take off
            </Button>
          ) : null}
        </div>
      ))}
    </>
  );
}

function whenOf({ submitted_at, due_on, status }: ReviewSummary): string {
  if (submitted_at) return `Submitted on ${formatDate(submitted_at)}`;
  return status === "stood_down" ? "" : dueWords(due_on);
}

function howFar({ status, progress }: ReviewSummary): string {
  return status === "stood_down" ? "" : `${progress.done} of ${progress.total} criteria`;
}
