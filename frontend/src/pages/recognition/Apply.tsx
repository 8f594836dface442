import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { asProblem, hasStatus } from "@/api";
import { useOnceOpen } from "@/forms";
import { type Assessment, assessmentQuery } from "@/pages/assessments/queries";
import { subjectAndCycle } from "@/pages/assessments/words";
import { InsetText, Link, Loading, Page, type PageProps } from "@/ui";
import { ApplicationForm } from "./ApplicationForm";
import { Proposal } from "./Proposal";
import { applicationsOfQuery, proposalQuery, type Scheme, schemeQuery } from "./queries";
import { placeOf } from "./words";

type Props = { schemeId: string; assessmentId: string };

/** The outcome before anything is sent, and the form under it. */
export function Apply({ schemeId, assessmentId }: Props) {
  const { data: scheme } = useSuspenseQuery(schemeQuery(schemeId));
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: proposal, error } = useQuery({
    ...proposalQuery(schemeId, assessmentId),
    // The assessment does not fit the scheme, or is not agreed yet: said on the page.
    throwOnError: (reason) => !hasStatus(reason, 409),
  });
  const page = {
    title: "What your ratings reach",
    caption: `${scheme.title}: ${subjectAndCycle(assessment)}`,
    breadcrumbs: [
      { label: "Recognition", to: placeOf.recognition },
      { label: scheme.title, to: placeOf.scheme(schemeId) },
    ],
    width: "two-thirds",
  } as const satisfies Omit<PageProps, "children">;
  const pageProps: Omit<PageProps, "children"> = { ...page, breadcrumbs: [...page.breadcrumbs] };

  if (error && !proposal) {
    return (
      <Page {...pageProps}>
        <InsetText>
          <p>{asProblem(error).detail ?? asProblem(error).title}</p>
          <p>
            <Link to={`/assessments/${assessmentId}`}>Go to the assessment</Link>
          </p>
        </InsetText>
      </Page>
    );
  }
  if (!proposal) return <Loading />;
  return (
    <MayApply scheme={scheme} assessment={assessment} page={pageProps}>
      <p>
        This is what the scheme’s rules make of your agreed ratings today. Nothing has been sent yet: you decide whether
        to apply.
      </p>
      <Proposal proposal={proposal} framework={scheme.framework} />
    </MayApply>
  );
}

type MayApplyProps = {
  scheme: Scheme;
  assessment: Assessment;
  page: Omit<PageProps, "children">;
  children: PageProps["children"];
};

function MayApply({ scheme, assessment, page, children }: MayApplyProps) {
  const { data: applications } = useSuspenseQuery(applicationsOfQuery(assessment.organisation?.id ?? ""));
  const made = applications.items.find(
    (each) => each.scheme.id === scheme.id && each.assessment.id === assessment.id && each.status !== "withdrawn",
  );
  if (useOnceOpen(!made && assessment.can.includes("apply"))) {
    return (
      <ApplicationForm scheme={scheme} assessment={assessment} page={page}>
        {children}
      </ApplicationForm>
    );
  }
  return (
    <Page {...page}>
      {made ? (
        <InsetText>
          <p>
            You have applied with these ratings already.{" "}
            <Link to={placeOf.application(made.id)}>See how it stands</Link>
          </p>
        </InsetText>
      ) : null}
      {children}
      {made ? null : (
        <InsetText>
          <p>A team lead applies for the team. Show them this page when you think that it is time.</p>
        </InsetText>
      )}
    </Page>
  );
}
