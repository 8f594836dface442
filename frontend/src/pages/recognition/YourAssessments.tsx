import { useSuspenseQuery } from "@tanstack/react-query";
import { subjectAndCycle } from "@/pages/assessments/words";
import { EmptyState, formatDate, Link, type Task, TaskList } from "@/ui";
import { fits } from "./fits";
import { myAgreedQuery, type Scheme } from "./queries";
import { placeOf } from "./words";

/** Agreed assessments of mine that this scheme looks at: each leads to what it reaches. */
export function YourAssessments({ scheme }: { scheme: Scheme }) {
  const { data } = useSuspenseQuery(myAgreedQuery());
  const fitting = data.items.filter((assessment) => fits(scheme, assessment));
  return (
    <section aria-labelledby="apply">
      <h2 id="apply">See what you reach, and apply</h2>
      {fitting.length === 0 ? (
        <EmptyState title="You have no agreed ratings for this scheme yet">
          <p>
            First your team rates itself, reviewers from elsewhere look at it, and the ratings are agreed. Then you can
            see here what they reach. <Link to="/">Go to what is next for you</Link>
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            Choose an assessment to see which level its agreed ratings reach and why. Looking does not send anything.
          </p>
          <TaskList
            tasks={fitting.map(
              (assessment): Task => ({
                id: assessment.id,
                title: subjectAndCycle(assessment),
                to: placeOf.apply(scheme.id, assessment.id),
                status: `Agreed on ${formatDate(assessment.agreed_at)}`,
              }),
            )}
          />
        </>
      )}
    </section>
  );
}
