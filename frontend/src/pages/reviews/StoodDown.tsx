import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import { formatDate, Link, Page } from "@/ui";
import type { Review } from "./queries";
import { placeOf } from "./words";

/** After stepping aside: it was right, and it is settled. */
export function StoodDown({ review }: { review: Review }) {
  const { assessment, declared_at, declaration } = review;
  return (
    <Page
      title="You have stepped aside"
      caption={`Review of ${subjectAndCycle(assessment)}`}
      breadcrumbs={[{ label: "Reviews", to: placeOf.reviews }]}
      width="two-thirds"
    >
      <p className="nhsuk-lede-text">Thank you for being open about it. That keeps reviews fair for every team.</p>
      <p>
        You stepped aside from the review of {subjectOf(assessment)} on {formatDate(declared_at)}. Somebody else will be
        asked. You have nothing more to do, and you no longer see this team’s assessment as a reviewer.
      </p>
      {declaration ? (
        <>
          <h2>What you said</h2>
          <p className="app-prewrap">{declaration}</p>
          <p className="app-meta">Those who choose the reviewers can see this. The team cannot.</p>
        </>
      ) : null}
      <p>
        <Link to={placeOf.reviews}>Go to your reviews</Link>
      </p>
    </Page>
  );
}
