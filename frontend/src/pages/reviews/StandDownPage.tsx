import { useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Form, required, useForm, useOnceOpen } from "@/forms";
import { subjectAndCycle } from "@/pages/assessments/words";
import { Button, InsetText, Link, Page, TextArea } from "@/ui";
import { type Review, TOUCHED, useReview } from "./queries";
import { placeOf } from "./words";

/** Stepping aside from a review that has begun. */
export default function StandDownPage() {
  const { review } = useReview();
  const mayStandDown = useOnceOpen(review.can.includes("declare"));
  const page = {
    title: "Step aside from this review",
    caption: `Review of ${subjectAndCycle(review.assessment)}`,
    back: { to: placeOf.review(review.id), label: "Back to the review" },
    width: "two-thirds",
  } as const;
  if (mayStandDown) return <StandDown review={review} page={page} />;
  return (
    <Page {...page}>
      <InsetText>
        <p>This review is not open for you now, so there is nothing to step aside from.</p>
      </InsetText>
    </Page>
  );
}

type Props = { review: Review; page: { title: string; caption: string; width: "two-thirds" } };

function StandDown({ review, page }: Props) {
  const go = useGo();
  const declare = useWrite("post", "/v1/reviews/{review_id}/declaration", { refreshes: [...TOUCHED] });
  const form = useForm({
    initial: { declaration: "" },
    draft: `stand-down.${review.id}`,
    checks: { declaration: required("Say in a few words why somebody else should do it") },
    save: ({ declaration }, { privacy }) =>
      declare.mutateAsync({
        path: { review_id: review.id },
        body: { conflict: true, declaration, privacy_confirmed: privacy },
      }),
    onSaved: () => go(placeOf.review(review.id)),
  });
  return (
    <Page {...page} errors={form.errors}>
      <p>
        It is fine to step aside, also in the middle. Your ratings will not be used, and somebody else will be asked.
        You cannot come back to this review.
      </p>
      <Form form={form}>
        <TextArea
          {...form.field("declaration")}
          label="Why should somebody else do it?"
          hint="Those who choose the reviewers will see this. The team will not."
          rows={4}
        />
        <div className="app-actions">
          <Button variant="warning" busy={form.busy}>
            Step aside
          </Button>
          <Link to={placeOf.review(review.id)}>Go on with the review</Link>
        </div>
      </Form>
    </Page>
  );
}
