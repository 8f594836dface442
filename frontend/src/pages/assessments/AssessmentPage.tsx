import { useState } from "react";
import { Link, LinkButton, Page, ProgressBar, SuccessBanner } from "@/ui";
import "./assessments.scss";
import { ComponentRadar } from "./ComponentRadar";
import { crumbsOf } from "./crumbs";
import { nextStep } from "./nextStep";
import type { Assessment } from "./queries";
import { useAssessment } from "./queries";
import { Recall } from "./Recall";
import { highest, progressOf, type SectionProgress } from "./ratings";
import { SectionTasks } from "./SectionTasks";
import { Standing } from "./Standing";
import { ownAndAgreed } from "./scores";
import { TrendPart } from "./TrendPart";
import { placeOf, subjectAndCycle } from "./words";

/** One assessment: where it stands, what to do next, its parts, and what it comes to so far. */
export default function AssessmentPage() {
  const { assessment, framework } = useAssessment();
  const sections = progressOf(framework, assessment.ratings);
  const max = highest(framework.scale);
  const [takenBack, setTakenBack] = useState(false);

  function welcomeBack(): void {
    setTakenBack(true);
    // The button that had the focus is gone.
    document.querySelector<HTMLElement>("main h1")?.focus();
  }

  return (
    <Page
      title={framework.title}
      caption={subjectAndCycle(assessment)}
      breadcrumbs={crumbsOf(assessment)}
      before={takenBack ? <SuccessBanner>{TAKEN_BACK}</SuccessBanner> : null}
    >
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <Standing assessment={assessment} />
          <WhatNext assessment={assessment} sections={sections} onTakenBack={welcomeBack} />
          <Parts assessment={assessment} sections={sections} />
          <h2>{assessment.stage === "agreed" ? "What was agreed" : "How it looks so far"}</h2>
          <ComponentRadar
            assessment={assessment}
            title="Mean rating of each component"
            series={ownAndAgreed(assessment)}
            max={max}
          />
          <TrendPart assessmentId={assessment.id} max={max} />
          <More assessment={assessment} />
        </div>
      </div>
    </Page>
  );
}

const TAKEN_BACK = "You have taken the self-assessment back. You can change it and submit it again.";

type Props = { assessment: Assessment; sections: readonly SectionProgress[] };

function WhatNext({ assessment, sections, onTakenBack }: Props & { onTakenBack: () => void }) {
  const { text, go } = nextStep(assessment, sections);
  const allRated = assessment.progress.done === assessment.progress.total;
  return (
    <section className="app-panel-quiet" aria-labelledby="what-next">
      <h2 id="what-next">What to do next</h2>
      <p>{text}</p>
      {assessment.stage === "self" && !allRated ? (
        <ProgressBar label="Criteria rated" done={assessment.progress.done} of={assessment.progress.total} />
      ) : null}
      {go ? <LinkButton to={go.to}>{go.label}</LinkButton> : null}
      {assessment.can.includes("recall") ? <Recall assessment={assessment} onTakenBack={onTakenBack} /> : null}
    </section>
  );
}

/** The parts of the framework. Someone who may see only what was agreed has nothing to open here. */
function Parts({ assessment, sections }: Props) {
  const allRated = assessment.progress.done === assessment.progress.total;
  const counted = assessment.stage === "self" || assessment.ratings.length > 0;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{assessment.can.includes("rate") ? "Rate each part" : "The parts"}</h2>
      <SectionTasks assessment={assessment} sections={sections} counted={counted} />
      {assessment.can.includes("rate") && assessment.organisation && !allRated ? (
        <p>
          <Link to={placeOf.check(assessment.id)}>Check what is missing, and submit</Link>
        </p>
      ) : null}
    </section>
  );
}

function More({ assessment }: { assessment: Assessment }) {
  const { framework, organisation } = assessment;
  return (
    <section aria-labelledby="more" className="app-no-print">
      <h2 id="more">More about this assessment</h2>
      <ul>
        <li>
          <Link to={`/frameworks/${framework.version_id}`}>Read the whole framework</Link>
        </li>
        {organisation ? (
          <>
            <li>
              <Link to={`/evidence?organisation_id=${organisation.id}`}>Evidence of {organisation.name}</Link>
            </li>
            <li>
              <Link to={`/activity?organisation_id=${organisation.id}`}>Who did what, and when</Link>
            </li>
          </>
        ) : null}
      </ul>
    </section>
  );
}
