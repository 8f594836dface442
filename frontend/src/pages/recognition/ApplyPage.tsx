import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParam } from "@/app/address";
import { assessmentQuery } from "@/pages/assessments/queries";
import { subjectAndCycle } from "@/pages/assessments/words";
import { Card, CardGroup, EmptyState, Link, Page } from "@/ui";
import { Apply } from "./Apply";
import { fits } from "./fits";
import { schemeQuery, schemesQuery } from "./queries";
import { placeOf } from "./words";
import { YourAssessments } from "./YourAssessments";

const BREADCRUMBS = [{ label: "Recognition", to: placeOf.recognition }];

/** What agreed ratings reach in a scheme, and applying with them. What the address leaves open is chosen first. */
export default function ApplyPage() {
  const scheme_id = useSearchParam("scheme_id");
  const assessment_id = useSearchParam("assessment_id");
  if (scheme_id && assessment_id) return <Apply schemeId={scheme_id} assessmentId={assessment_id} />;
  if (scheme_id) return <ChooseAssessment schemeId={scheme_id} />;
  if (assessment_id) return <ChooseScheme assessmentId={assessment_id} />;
  return (
    <Page title="Apply for recognition" breadcrumbs={BREADCRUMBS} width="two-thirds">
      <EmptyState title="Choose a scheme first">
        <p>
          <Link to={placeOf.recognition}>See the schemes that are open to you</Link>
        </p>
      </EmptyState>
    </Page>
  );
}

function ChooseAssessment({ schemeId }: { schemeId: string }) {
  const { data: scheme } = useSuspenseQuery(schemeQuery(schemeId));
  return (
    <Page title="Apply for recognition" caption={scheme.title} breadcrumbs={BREADCRUMBS} width="two-thirds">
      <YourAssessments scheme={scheme} />
    </Page>
  );
}

function ChooseScheme({ assessmentId }: { assessmentId: string }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: schemes } = useSuspenseQuery(schemesQuery(assessment.organisation?.id));
  const fitting = schemes.items.filter((scheme) => fits(scheme, assessment));
  return (
    <Page title="Apply for recognition" caption={subjectAndCycle(assessment)} breadcrumbs={BREADCRUMBS}>
      {fitting.length === 0 ? (
        <EmptyState title="No scheme looks at this assessment">
          <p>
            There is none for “{assessment.framework.title}” that is open to you.{" "}
            <Link to={placeOf.recognition}>See all schemes</Link>
          </p>
        </EmptyState>
      ) : (
        <>
          <p>Choose a scheme to see which level these ratings reach and why. Looking does not send anything.</p>
          <CardGroup wide>
            {fitting.map(({ id, title, summary }) => (
              <Card key={id} title={title} to={placeOf.apply(id, assessmentId)}>
                <p>{summary}</p>
              </Card>
            ))}
          </CardGroup>
        </>
      )}
    </Page>
  );
}
