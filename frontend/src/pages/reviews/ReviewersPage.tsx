import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParam } from "@/app/address";
import { assessmentQuery } from "@/pages/assessments/queries";
import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import { InsetText, Link, Page, SuccessBanner } from "@/ui";
import { AskReviewer } from "./AskReviewer";
import { ENOUGH } from "./comparing";
import { reviewsOfQuery } from "./queries";
import { ReviewerList } from "./ReviewerList";
import { placeOf } from "./words";
import "./reviews.scss";

/** Who reviews an assessment, how far they are, and asking somebody else. */
export default function ReviewersPage() {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(useParam("assessmentId")));
  const { data: reviews } = useSuspenseQuery(reviewsOfQuery(assessment.id));
  const [done, setDone] = useState<string | null>(null);
  const mayChoose = assessment.can.includes("assign_reviewers");
  const active = reviews.items.filter(({ status }) => status !== "stood_down").length;
  const page = {
    title: "Reviewers",
    caption: subjectAndCycle(assessment),
    breadcrumbs: [
      { label: "Reviews", to: placeOf.reviews },
      { label: subjectOf(assessment), to: `/assessments/${assessment.id}` },
    ],
    before: done ? <SuccessBanner key={done}>{done}</SuccessBanner> : null,
    width: "two-thirds",
  } as const;
  const list = (
    <>
      <p>{howMany(active, assessment.stage)}</p>
      <ReviewerList reviews={reviews.items} mayTakeOff={mayChoose} onTakenOff={setDone} />
    </>
  );
  if (mayChoose) {
    return (
      <AskReviewer assessment={assessment} reviews={reviews.items} page={page} onAsked={setDone}>
        {list}
      </AskReviewer>
    );
  }
  return (
    <Page {...page} breadcrumbs={[...page.breadcrumbs]}>
      {list}
      {assessment.can.includes("moderate") ? (
        <p>
          <Link to={placeOf.moderation(assessment.id)}>Compare the reviews and agree the ratings</Link>
        </p>
      ) : (
        <InsetText>
          <p>Reviewers cannot be chosen now, or not by you.</p>
        </InsetText>
      )}
    </Page>
  );
}

function howMany(active: number, stage: string): string {
  if (stage === "self") return "Reviewers are chosen once the team has submitted its self-assessment.";
  if (stage === "agreed") return "The ratings have been agreed.";
  if (stage === "moderation") return "All reviews are in.";
  if (active >= ENOUGH) return "There are enough reviewers. You can ask more. The ratings are agreed once all are in.";
  const left = ENOUGH - active;
  return `At least two people from outside the team look at it. Please ask ${left === 1 ? "one more" : "two"}.`;
}
