import { useQuery } from "@tanstack/react-query";
import { useSignedIn } from "@/api";
import { Page } from "@/ui";
import { MyOwnAssessment } from "./MyOwnAssessment";
import { MyTeams } from "./MyTeams";
import { NextSteps } from "./NextSteps";
import { Part } from "./Part";
import { myAssessmentsQuery, nextStepsQuery } from "./queries";

/** What a signed-in person sees first: what waits for them, then where they belong. */
export default function HomePage() {
  const { person } = useSignedIn();
  const steps = useQuery(nextStepsQuery());
  const assessments = useQuery(myAssessmentsQuery());
  return (
    <Page title={`Hello, ${person.name}`}>
      <Part id="next-steps" title="What to do next" query={steps}>
        {({ items }) => <NextSteps steps={items} />}
      </Part>
      <Part id="my-teams" title="Where you belong" query={assessments}>
        {({ items }) => <MyTeams memberships={person.memberships} assessments={items} />}
      </Part>
      <Part id="my-own" title="Your own assessment" query={assessments}>
        {({ items }) => <MyOwnAssessment assessments={items.filter((each) => each.person?.id === person.id)} />}
      </Part>
    </Page>
  );
}
