import { useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Form, maxLength, useForm, useOnceOpen } from "@/forms";
import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import type { Framework } from "@/pages/frameworks/queries";
import { Button, count, flash, InsetText, Link, Page, TextArea } from "@/ui";
import { progressOf, type SectionProgress } from "./progress";
import { type Review, TOUCHED, useReview } from "./queries";
import { placeOf } from "./words";

/** The end of a review: what is still to rate, a word on the whole, and handing it in. */
export default function SubmitReviewPage() {
  const { review, framework } = useReview();
  if (useOnceOpen(review.can.includes("submit"))) return <Submit review={review} framework={framework} />;
  return (
    <Page title="Submit your review" caption={subjectAndCycle(review.assessment)} width="two-thirds">
      <InsetText>
        <p>This review cannot be submitted now.</p>
        <p>
          <Link to={placeOf.review(review.id)}>See where it stands</Link>
        </p>
      </InsetText>
    </Page>
  );
}

const LIMIT = 10_000;

function Submit({ review, framework }: { review: Review; framework: Framework }) {
  const go = useGo();
  const { id, assessment } = review;
  const submit = useWrite("post", "/v1/reviews/{review_id}/submit", { refreshes: [...TOUCHED] });
  const form = useForm({
    initial: { summary: "" },
    draft: `review-summary.${id}`,
    checks: { summary: maxLength(LIMIT, "What you say overall") },
    save: ({ summary }, { privacy }) =>
      submit.mutateAsync({ path: { review_id: id }, body: { summary, privacy_confirmed: privacy } }),
    onSaved: () => {
      flash("Your review is in. Thank you for your time and care.");
      return go(placeOf.review(id));
    },
  });
  const open = progressOf(framework, review).filter(({ missing }) => missing.length > 0);

  return (
    <Page
      title="Submit your review"
      caption={subjectAndCycle(assessment)}
      back={{ to: placeOf.review(id), label: "Back to the review" }}
      errors={form.errors}
      width="two-thirds"
    >
      <Left review={review} open={open} />
      <Form form={form}>
        <TextArea
          {...form.field("summary")}
          label="What would you say overall? (optional)"
          hint={`What stood out, and what could ${subjectOf(assessment)} do next? The moderator reads this.`}
          limit={LIMIT}
        />
        {open.length === 0 ? (
          <>
            <p>Once you submit, your ratings stand and cannot be changed.</p>
            <Button busy={form.busy} busyLabel="Submitting…">
              Submit your review
            </Button>
          </>
        ) : (
          <InsetText>
            <p>You can submit once every criterion has your answer. What you have done so far is saved.</p>
          </InsetText>
        )}
      </Form>
    </Page>
  );
}

function Left({ review, open }: { review: Review; open: readonly SectionProgress[] }) {
  const left = open.reduce((sum, { missing }) => sum + missing.length, 0);
  if (left === 0) {
    return <p className="nhsuk-lede-text">You have rated all {review.progress.total} criteria.</p>;
  }
  return (
    <section aria-labelledby="left">
      <h2 id="left">
        {count(left, "criterion", "criteria")} still {left === 1 ? "needs" : "need"} your answer
      </h2>
      <p>Where you cannot tell, say so: “I could not assess this” is an answer too.</p>
      {open.map(({ section, missing }) => (
        <div key={section.id}>
          <h3>{section.title}</h3>
          <ul>
            {missing.map(({ id, code, statement }) => (
              <li key={id}>
                <Link to={placeOf.criterion(review.id, section.code, code)}>
                  {code}: {statement}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
