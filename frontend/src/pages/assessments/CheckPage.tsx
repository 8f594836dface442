import type { Framework } from "@/pages/frameworks/queries";
import { InsetText, Page } from "@/ui";
import { crumbsTo } from "./crumbs";
import { Locked } from "./Locked";
import { Missing } from "./Missing";
import { NotApplicable } from "./NotApplicable";
import { type Assessment, useAssessment } from "./queries";
import { progressOf } from "./ratings";
import { SeenBy } from "./Standing";
import { Submit } from "./Submit";
import { subjectAndCycle } from "./words";

/** Before submitting: what is missing, what happens next, and who will see it. */
export default function CheckPage() {
  const { assessment, framework } = useAssessment();
  return (
    <Page
      title="Check your self-assessment"
      caption={subjectAndCycle(assessment)}
      breadcrumbs={crumbsTo(assessment)}
      width="two-thirds"
    >
      {assessment.can.includes("rate") ? (
        <Check assessment={assessment} framework={framework} />
      ) : (
        <Locked assessment={assessment} />
      )}
    </Page>
  );
}

function Check({ assessment, framework }: { assessment: Assessment; framework: Framework }) {
  const sections = progressOf(framework, assessment.ratings);
  const left = sections.reduce((sum, { missing }) => sum + missing.length, 0);
  return (
    <>
      <Missing assessmentId={assessment.id} sections={sections} />
      <NotApplicable assessment={assessment} framework={framework} />
      {assessment.organisation ? (
        <>
          <WhatHappensNext team={assessment.organisation.name} />
          <SeenBy who={assessment.seen_by} />
          {assessment.can.includes("submit") ? <Submit assessment={assessment} left={left} /> : <AskYourLead />}
        </>
      ) : (
        <InsetText>
          <p>This is for you alone, and is always saved. There is nobody to submit it to.</p>
        </InsetText>
      )}
    </>
  );
}

function WhatHappensNext({ team }: { team: string }) {
  return (
    <section aria-labelledby="what-happens-next">
      <h2 id="what-happens-next">What happens when you submit</h2>
      <ol>
        <li>Your ratings and comments are locked, so that everybody looks at the same thing.</li>
        <li>
          At least two reviewers from outside {team} look at your ratings and your submitted evidence. Neither sees what
          the other thinks.
        </li>
        <li>A moderator compares their views with yours and agrees the ratings with the reviewers.</li>
        <li>You see the agreed ratings, and can apply for recognition with them.</li>
      </ol>
      <p>You can take it back and change it until a reviewer has started.</p>
      <p>
        Those who will see it: everyone in {team}, the reviewers chosen for it, and the moderators, recognition leads
        and administrators who look after {team}.
      </p>
    </section>
  );
}

function AskYourLead() {
  return (
    <InsetText>
      <p>Your team lead submits it. Tell them when you think that it is ready.</p>
    </InsetText>
  );
}
