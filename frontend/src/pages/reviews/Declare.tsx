import { useWrite } from "@/api";
import { Form, required, useForm } from "@/forms";
import { subjectAndCycle, subjectOf } from "@/pages/assessments/words";
import { Button, Page, Radios, TextArea } from "@/ui";
import { type Review, TOUCHED } from "./queries";
import { dueWords, placeOf } from "./words";

/** Before anything opens: could something make it hard to be fair? Stepping aside is no fault, and sounds like none. */
export function Declare({ review }: { review: Review }) {
  const { id, assessment, due_on } = review;
  const team = subjectOf(assessment);
  const declare = useWrite("post", "/v1/reviews/{review_id}/declaration", { refreshes: [...TOUCHED] });
  const form = useForm({
    initial: { conflict: "", declaration: "" },
    draft: `declaration.${id}`,
    checks: { conflict: required("Choose whether you can review this team") },
    checkAll: ({ conflict, declaration }) =>
      conflict === "yes" && declaration.trim() === ""
        ? [{ field: "declaration", message: "Say in a few words why somebody else should do it" }]
        : [],
    save: ({ conflict, declaration }, { privacy }) =>
      declare.mutateAsync({
        path: { review_id: id },
        body: { conflict: conflict === "yes", declaration, privacy_confirmed: privacy },
      }),
  });

  return (
    <Page
      title="Before you start"
      caption={`Review of ${subjectAndCycle(assessment)}`}
      breadcrumbs={[{ label: "Reviews", to: placeOf.reviews }]}
      errors={form.errors}
      width="two-thirds"
    >
      <p className="nhsuk-lede-text">Thank you for giving your time to {team}.</p>
      <p>
        You have been asked to look at how {team} rated itself against “{assessment.framework.title}”.{" "}
        {due_on ? `${dueWords(due_on)}.` : null}
      </p>
      <p>First, think whether something could make it hard to be fair, or look that way to others. For example:</p>
      <ul>
        <li>you work with this team, or did so not long ago</li>
        <li>a friend or somebody in your family is part of it</li>
        <li>you manage it, or decide about its money</li>
      </ul>
      <p>It is fine to step aside. It is no fault, and somebody else will be asked.</p>
      <Form form={form}>
        <Radios
          {...form.field("conflict")}
          label={`Can you review ${team} fairly?`}
          size="m"
          options={[
            { value: "no", label: "Yes, nothing stands in the way" },
            { value: "yes", label: "I should step aside, so that somebody else can do it" },
          ]}
        />
        <TextArea
          {...form.field("declaration")}
          label="Anything that you want to say about this"
          hint="If you step aside, say why in a few words. Those who choose the reviewers will see it; the team will not."
          rows={3}
        />
        <Button busy={form.busy}>Continue</Button>
      </Form>
    </Page>
  );
}
