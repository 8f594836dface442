import type { AssessmentSummary } from "@/pages/assessments/queries";
import { placeOf } from "@/pages/assessments/words";
import { Card, CardGroup, LinkButton, ProgressBar } from "@/ui";

/** A person's assessments of themselves, newest first, and the way to a new one. */
export function MyOwnAssessment({ assessments }: { assessments: readonly AssessmentSummary[] }) {
  return (
    <>
      <p>Think about your own work. Only you can see what you write.</p>
      {assessments.length > 0 ? (
        <CardGroup>
          {assessments.map(({ id, framework, cycle, progress }) => (
            <Card key={id} title={framework.title} to={placeOf.assessment(id)} level="h3">
              {cycle ? <p>{cycle.name}</p> : null}
              <ProgressBar small label="Criteria rated" done={progress.done} of={progress.total} />
            </Card>
          ))}
        </CardGroup>
      ) : null}
      <LinkButton to="/assessments/new" variant="secondary">
        {assessments.length > 0 ? "Start another" : "Start your own assessment"}
      </LinkButton>
    </>
  );
}
