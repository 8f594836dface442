import { useSuspenseQueries } from "@tanstack/react-query";
import { read } from "@/api";
import type { AssessmentSummary } from "@/pages/assessments/queries";
import { subjectAndCycle } from "@/pages/assessments/words";
import { Card, CardGroup, EmptyState, formatDate, StatusTag } from "@/ui";
import { ENOUGH } from "./comparing";
import { MOST, type ReviewSummary } from "./queries";
import { ReviewStatusTag } from "./ReviewStatusTag";
import { placeOf } from "./words";

/** Assessments that wait for a moderator, and those that are with reviewers. */
export function Moderated({ mayModerate }: { mayModerate: boolean }) {
  const [{ data: waiting }, { data: reviewed }, { data: reviews }] = useSuspenseQueries({
    queries: [assessmentsAt("moderation"), assessmentsAt("review"), read("/v1/reviews", { query: { limit: MOST } })],
  });
  const complete = reviews.next_cursor === null;
  const of = (assessment: AssessmentSummary) => reviews.items.filter((each) => each.assessment.id === assessment.id);

  return (
    <>
      {mayModerate ? (
        <section aria-labelledby="to-agree">
          <h2 id="to-agree">Ready for you to agree the ratings</h2>
          {waiting.items.length === 0 ? (
            <EmptyState title="Nothing waits for you">
              <p>Once the reviews of a team are all in, you can compare them and agree the ratings here.</p>
            </EmptyState>
          ) : (
            <CardGroup wide>
              {waiting.items.map((each) => (
                <Card key={each.id} level="h3" title={subjectAndCycle(each)} to={placeOf.moderation(each.id)}>
                  <p>{each.framework.title}. All reviews are in.</p>
                </Card>
              ))}
            </CardGroup>
          )}
        </section>
      ) : null}
      <section aria-labelledby="with-reviewers">
        <h2 id="with-reviewers">With reviewers</h2>
        {reviewed.items.length === 0 ? (
          <EmptyState title="No team is being reviewed now">
            <p>When a team submits its self-assessment, you can choose its reviewers here.</p>
          </EmptyState>
        ) : (
          <CardGroup wide>
            {reviewed.items.map((each) => (
              <WithReviewers key={each.id} assessment={each} reviews={of(each)} complete={complete} />
            ))}
          </CardGroup>
        )}
      </section>
    </>
  );
}

function assessmentsAt(stage: "review" | "moderation") {
  return read("/v1/assessments", { query: { stage, limit: MOST } });
}

type Props = {
  assessment: AssessmentSummary;
  reviews: readonly ReviewSummary[];
  /** Whether these are all its reviews: in a very large organisation the list is cut short. */
  complete: boolean;
};

function WithReviewers({ assessment, reviews, complete }: Props) {
  const active = reviews.filter(({ status }) => status !== "stood_down");
  const short = complete && active.length < ENOUGH;
  return (
    <Card
      level="h3"
      title={subjectAndCycle(assessment)}
      to={placeOf.reviewers(assessment.id)}
      above={short ? <StatusTag status="needs_reviewers" label={needs(active.length)} colour="orange" /> : null}
    >
      <p className="app-meta">Submitted on {formatDate(assessment.submitted_at)}</p>
      <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
        {reviews.map((review) => (
          <li key={review.id} className="app-cluster">
            <span>{review.reviewer.name}</span> <ReviewStatusTag review={review} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function needs(active: number): string {
  return active === 0 ? "Needs two reviewers" : "Needs one more reviewer";
}
