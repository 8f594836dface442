import { hasStatus, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Form, maxLength, useForm } from "@/forms";
import type { Assessment } from "@/pages/assessments/queries";
import { Button, flash, Page, type PageProps, TextArea } from "@/ui";
import { type Scheme, TOUCHED } from "./queries";
import { placeOf } from "./words";

const LIMIT = 10_000;

type Props = {
  scheme: Scheme;
  assessment: Assessment;
  page: Omit<PageProps, "children">;
  children: PageProps["children"];
};

/** Applying: a word to the panel, and what happens next. */
export function ApplicationForm({ scheme, assessment, page, children }: Props) {
  const go = useGo();
  const apply = useWrite("post", "/v1/applications", { refreshes: [...TOUCHED] });
  const form = useForm({
    initial: { statement: "" },
    draft: `application.${scheme.id}.${assessment.id}`,
    checks: { statement: maxLength(LIMIT, "What you want the panel to know") },
    save: ({ statement }, { privacy }) =>
      apply.mutateAsync({
        body: { scheme_id: scheme.id, assessment_id: assessment.id, statement, privacy_confirmed: privacy },
      }),
    onSaved: ({ data }) => {
      flash(`You have applied. The panel of ${scheme.organisation.name} will look at it.`);
      return go(placeOf.application(data.id));
    },
    onRefused: (error) => {
      const existing = hasStatus(error, 409) ? error.problem.application_id : null;
      if (typeof existing !== "string") return false;
      flash("Your team had applied already. Here is that application.");
      void go(placeOf.application(existing));
      return true;
    },
  });
  return (
    <Page {...page} errors={form.errors}>
      <p className="app-no-print">
        <a href="#apply">Go straight to applying</a>
      </p>
      {children}
      <h2 id="apply" tabIndex={-1}>
        Apply to {scheme.title}
      </h2>
      <p>
        A panel of {scheme.organisation.name} looks at your application and decides. They see your agreed ratings, your
        evidence and what you write here. They may ask for more before they decide.
      </p>
      <Form form={form}>
        <TextArea
          {...form.field("statement")}
          label="What do you want the panel to know? (optional)"
          hint="What are you proud of? What do the numbers not show?"
          limit={LIMIT}
        />
        <Button busy={form.busy} busyLabel="Applying…">
          Apply for recognition
        </Button>
      </Form>
    </Page>
  );
}
