import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import { InsetText, Link, Page } from "@/ui";
import type { Review } from "./queries";
import { placeOf } from "./words";

/** An open review of an assessment that is not with reviewers now: the team has taken it back. */
export function Paused({ review: { assessment } }: { review: Review }) {
  const team = subjectOf(assessment);
  return (
    <Page
      title={`Review ${team}`}
      caption={subjectAndCycle(assessment)}
      breadcrumbs={[{ label: "Reviews", to: placeOf.reviews }]}
      width="two-thirds"
    >
      <InsetText>
        <p>
          <strong>There is nothing for you to do now.</strong> {team} has taken its self-assessment back to change
          something. Once it is submitted again, you can start your review here.
        </p>
      </InsetText>
      <p>
        <Link to={placeOf.reviews}>Go to your reviews</Link>
      </p>
    </Page>
  );
}
