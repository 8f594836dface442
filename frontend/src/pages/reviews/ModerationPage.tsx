import { useQuery } from "@tanstack/react-query";
import { asProblem, hasStatus } from "@/api";
import { useParam } from "@/app/address";
import { InsetText, Link, Loading, Page } from "@/ui";
import "@/pages/assessments/assessments.scss";
import { Moderate } from "./Moderate";
import { moderationQuery } from "./queries";
import { placeOf } from "./words";
import "./reviews.scss";

/** Where the reviewers agree and where they differ, and the ratings that are agreed in the end. */
export default function ModerationPage() {
  const assessment_id = useParam("assessmentId");
  const { data: moderation, error } = useQuery({
    ...moderationQuery(assessment_id),
    // It is too early, or somebody else's turn: said on the page, with a way on.
    throwOnError: (reason) => !hasStatus(reason, 403, 409),
  });
  if (moderation) return <Moderate moderation={moderation} />;
  if (!error) return <Loading />;
  return (
    <Page title="Agree the ratings" breadcrumbs={[{ label: "Reviews", to: placeOf.reviews }]} width="two-thirds">
      <InsetText>
        <p>{asProblem(error).detail ?? asProblem(error).title}</p>
        <p>
          <Link to={placeOf.reviewers(assessment_id)}>See how far the reviewers are</Link>
        </p>
      </InsetText>
    </Page>
  );
}
