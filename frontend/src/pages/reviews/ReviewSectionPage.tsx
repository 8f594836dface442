import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { refresh } from "@/api";
import { useParam } from "@/app/address";
import { NotFoundPage } from "@/app/NotFoundPage";
import { useOnceOpen } from "@/forms";
import { saveEverything } from "@/forms/useAutosave";
import "@/pages/assessments/assessments.scss";
import { RatingBar } from "@/pages/assessments/RatingBar";
import { byCriterion } from "@/pages/assessments/ratings";
import { useHashTarget } from "@/pages/assessments/useHashTarget";
import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import type { Framework, Section } from "@/pages/frameworks/queries";
import { InsetText, Link, LinkButton, Page, WarningCallout } from "@/ui";
import { progressOf } from "./progress";
import { type Review, TOUCHED, useReview, useReviewed } from "./queries";
import { ReviewCriterion } from "./ReviewCriterion";
import { placeOf } from "./words";

/** One part of a review: what the team says, its evidence, and the reviewer's own rating of each criterion. */
export default function ReviewSectionPage() {
  const { review, framework } = useReview();
  const code = useParam("sectionCode");
  const mayRate = useOnceOpen(review.can.includes("rate"));
  useRefreshOnLeaving();
  const index = framework.sections.findIndex((section) => section.code === code);
  const section = framework.sections[index];
  if (!section) return <NotFoundPage />;
  const { done, total } = progressOf(framework, review)[index] ?? { done: 0, total: 0 };
  return (
    <Page
      title={section.title}
      caption={`Review of ${subjectAndCycle(review.assessment)}`}
      breadcrumbs={[
        { label: "Reviews", to: placeOf.reviews },
        { label: subjectOf(review.assessment), to: placeOf.review(review.id) },
      ]}
    >
      {mayRate ? (
        <>
          <RatingBar done={done} total={total} />
          {review.can.includes("rate") ? null : <ClosedMeanwhile />}
          <Ratings key={code} review={review} framework={framework} section={section} />
          <Onward review={review} framework={framework} index={index} />
        </>
      ) : (
        <Closed review={review} />
      )}
    </Page>
  );
}

type PartProps = { review: Review; framework: Framework };

function Ratings({ review, framework, section }: PartProps & { section: Section }) {
  const reviewed = useReviewed(review);
  const given = useMemo(() => byCriterion(review.ratings), [review.ratings]);
  const own = useMemo(() => byCriterion(reviewed?.ratings ?? []), [reviewed]);
  useHashTarget(`${section.code} ${reviewed ? "whole" : "waiting"}`);
  if (!reviewed) return <p role="status">Loading what the team says…</p>;
  return section.criteria.map((criterion) => (
    <ReviewCriterion
      key={criterion.id}
      reviewId={review.id}
      team={review.assessment.organisation}
      criterion={criterion}
      scale={framework.scale}
      own={own.get(criterion.id)}
      evidence={reviewed.evidence_counts[criterion.id] ?? 0}
      rating={given.get(criterion.id)}
    />
  ));
}

function Onward({ review, framework, index }: PartProps & { index: number }) {
  const [previous, next] = [framework.sections[index - 1], framework.sections[index + 1]];
  return (
    <nav className="app-actions" aria-label="Parts of this review">
      {next ? (
        <LinkButton to={placeOf.section(review.id, next.code)}>Next: {next.title}</LinkButton>
      ) : (
        <LinkButton to={placeOf.submit(review.id)}>Finish and submit</LinkButton>
      )}
      {previous ? <Link to={placeOf.section(review.id, previous.code)}>Previous: {previous.title}</Link> : null}
      <Link to={placeOf.review(review.id)}>See all parts</Link>
    </nav>
  );
}

function Closed({ review }: { review: Review }) {
  return (
    <InsetText>
      <p>This review is not open for rating now.</p>
      <p>
        <Link to={placeOf.review(review.id)}>See where it stands</Link>
      </p>
    </InsetText>
  );
}

function ClosedMeanwhile() {
  return (
    <WarningCallout title="This review closed while you were here">
      <p>
        Ratings cannot be saved any more. Everything that you wrote is still on this page: copy what you want to keep.
      </p>
    </WarningCallout>
  );
}

function useRefreshOnLeaving(): void {
  const queryClient = useQueryClient();
  useEffect(() => () => void saveEverything().then(() => refresh(queryClient, ...TOUCHED)), [queryClient]);
}
