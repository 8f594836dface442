import { subjectAndCycle } from "@/pages/assessments/words";
import type { Framework } from "@/pages/frameworks/queries";
import { formatDate, Link, Page, SummaryList } from "@/ui";
import type { Review } from "./queries";
import { RatingsGiven } from "./RatingsGiven";
import { ReviewStatusTag } from "./ReviewStatusTag";
import { placeOf } from "./words";

/** Somebody else's review, for those who choose reviewers or moderate. */
export function OthersReview({ review, framework }: { review: Review; framework: Framework }) {
  const { assessment, reviewer, due_on, declared_at, declaration, progress, submitted_at, summary } = review;
  return (
    <Page
      title={`Review by ${reviewer.name}`}
      caption={subjectAndCycle(assessment)}
      breadcrumbs={[{ label: "Reviews", to: placeOf.reviews }]}
      width="two-thirds"
    >
      <SummaryList
        rows={[
          { label: "Status", value: <ReviewStatusTag review={review} /> },
          { label: "Reviewer", value: [reviewer.name, reviewer.job_title].filter(Boolean).join(", ") },
          { label: "Due", value: formatDate(due_on) || "No date is set" },
          { label: "Conflict of interest", value: conflictWords(review) },
          { label: "Declared on", value: formatDate(declared_at) },
          { label: "In their words", value: declaration },
          { label: "Rated so far", value: `${progress.done} of ${progress.total} criteria` },
          { label: "Submitted on", value: formatDate(submitted_at) },
          { label: "Overall", value: summary ? <span className="app-prewrap">{summary}</span> : "" },
        ]}
      />
      {review.ratings.length > 0 ? (
        <>
          <h2>Ratings</h2>
          <RatingsGiven review={review} framework={framework} />
        </>
      ) : (
        <p className="app-meta">
          You can see the ratings once all reviews are in. Until then they are the reviewer’s own.
        </p>
      )}
      <p>
        <Link to={placeOf.reviewers(assessment.id)}>See all reviewers of this assessment</Link>
      </p>
    </Page>
  );
}

function conflictWords({ conflict }: Review): string {
  if (conflict === null) return "Not said yet";
  return conflict ? "Yes: they have stepped aside" : "None";
}
