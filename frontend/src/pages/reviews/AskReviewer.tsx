import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read, useWrite } from "@/api";
import { useFilters } from "@/app/address";
import { Form, realDate, required, useForm } from "@/forms";
import type { Assessment } from "@/pages/assessments/queries";
import { Button, type Crumb, DateField, Page } from "@/ui";
import { CandidateChoice } from "./CandidateChoice";
import { candidatesOf } from "./candidates";
import { type ReviewSummary, TOUCHED } from "./queries";
import { SearchPeople } from "./SearchPeople";
import { isoToday } from "./words";

type Props = {
  assessment: Assessment;
  reviews: readonly ReviewSummary[];
  page: { title: string; caption: string; breadcrumbs: readonly Crumb[]; before: ReactNode; width: "two-thirds" };
  onAsked: (message: string) => void;
  children: ReactNode;
};

/** Finding somebody from elsewhere, and asking them to review. */
export function AskReviewer({ assessment, reviews, page, onAsked, children }: Props) {
  const [{ q }, setFilters] = useFilters({ q: "" });
  const people = useQuery({
    ...read("/v1/people", { query: { role: "reviewer", q: q || undefined, limit: 50 } }),
    placeholderData: (before) => before,
  });
  const { data: subject } = useSuspenseQuery(
    read("/v1/organisations/{organisation_id}", { path: { organisation_id: assessment.organisation?.id ?? "" } }),
  );
  const candidates = candidatesOf(people.data?.items ?? [], subject, reviews);
  const ask = useWrite("post", "/v1/assessments/{assessment_id}/reviews", { refreshes: [...TOUCHED] });
  const form = useForm({
    initial: { reviewer_id: "", due_on: "" },
    checks: { reviewer_id: required("Choose who you want to ask"), due_on: [realDate("The day"), inTheFuture] },
    save: ({ reviewer_id, due_on }) =>
      ask.mutateAsync({ path: { assessment_id: assessment.id }, body: { reviewer_id, due_on: due_on || null } }),
    onSaved: ({ data }) => {
      form.set("reviewer_id", "");
      onAsked(`${data.reviewer.name} has been asked to review ${subject.name}.`);
    },
  });

  return (
    <Page {...page} breadcrumbs={[...page.breadcrumbs]} errors={form.errors}>
      {children}
      <h2 id="ask">Ask a reviewer</h2>
      <SearchPeople value={q} onSearch={(words) => setFilters({ q: words })} />
      <Form form={form}>
        <CandidateChoice field={form.field("reviewer_id")} candidates={candidates} waiting={people.isPending} q={q} />
        {candidates.some(({ whyNot }) => whyNot === null) ? (
          <>
            <DateField
              {...form.field("due_on")}
              label="When should the review be in? (optional)"
              hint="Three weeks give people time beside their own work."
            />
            <Button busy={form.busy} busyLabel="Asking…">
              Ask this reviewer
            </Button>
          </>
        ) : null}
      </Form>
    </Page>
  );
}

function inTheFuture(value: unknown): string | null {
  const day = String(value);
  return day !== "" && day < isoToday() ? "The day must be today or later" : null;
}
