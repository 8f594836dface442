import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import type { Framework } from "@/pages/frameworks/queries";
import { formatDate, Link, Page } from "@/ui";
import type { Review } from "./queries";
import { RatingsGiven } from "./RatingsGiven";
import { placeOf } from "./words";

/** A review that is in: what happens with it, and what I said. */
export function SubmittedReview({ review, framework }: { review: Review; framework: Framework }) {
  const { assessment, submitted_at, summary } = review;
  return (
    <Page
      title={`Your review of ${subjectOf(assessment)}`}
      caption={subjectAndCycle(assessment)}
      breadcrumbs={[{ label: "Reviews", to: placeOf.reviews }]}
      width="two-thirds"
    >
      <p className="nhsuk-lede-text">You submitted this review on {formatDate(submitted_at)}. Thank you.</p>
      <p>{whatNext(review)}</p>
      {assessment.stage === "agreed" ? (
        <p>
          <Link to={`/assessments/${assessment.id}/results`}>See what was agreed</Link>
        </p>
      ) : null}
      <h2>What you said overall</h2>
      {summary ? <p className="app-prewrap">{summary}</p> : <p className="app-meta">You did not add anything.</p>}
      <h2>Your ratings</h2>
      <RatingsGiven review={review} framework={framework} />
    </Page>
  );
}

function whatNext({ assessment: { stage } }: Review): string {
  if (stage === "review") return "We wait for the other reviews. When they are all in, a moderator compares them.";
  if (stage === "moderation") return "All reviews are in. A moderator is comparing them and agreeing the ratings.";
  return "The ratings have been agreed, and the team can see them.";
}
