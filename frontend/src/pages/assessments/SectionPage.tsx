import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { refresh } from "@/api";
import { useParam } from "@/app/address";
import { NotFoundPage } from "@/app/NotFoundPage";
import { saveEverything } from "@/forms/useAutosave";
import type { Section } from "@/pages/frameworks/queries";
import { Page } from "@/ui";
import "./assessments.scss";
import { CriterionRating } from "./CriterionRating";
import { crumbsTo } from "./crumbs";
import { Locked } from "./Locked";
import { type Assessment, type Scale, TOUCHED, useAssessment } from "./queries";
import { RatingBar } from "./RatingBar";
import { ReadOnlySection } from "./ReadOnlySection";
import { byCriterion, progressOf } from "./ratings";
import { SectionLinks } from "./SectionLinks";
import { SectionNav } from "./SectionNav";
import { useHashTarget } from "./useHashTarget";
import { placeOf, subjectAndCycle } from "./words";

/** One part of a self-assessment: each of its criteria to rate. */
export default function SectionPage() {
  const { assessment, framework } = useAssessment();
  const code = useParam("sectionCode");
  const index = framework.sections.findIndex((section) => section.code === code);
  const section = framework.sections[index];
  const mayRate = useMayRate(assessment);
  useRefreshOnLeaving();
  useHashTarget(code);
  if (!section) return <NotFoundPage />;

  const { done, total } = progressOf(framework, assessment.ratings)[index] ?? { done: 0, total: 0 };
  return (
    <Page title={section.title} caption={subjectAndCycle(assessment)} breadcrumbs={crumbsTo(assessment)}>
      {mayRate ? <RatingBar done={done} total={total} /> : null}
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <Locked assessment={assessment} wasOpen={mayRate} />
          {mayRate ? (
            <Ratings key={code} assessment={assessment} section={section} scale={framework.scale} />
          ) : (
            <ReadOnlySection assessment={assessment} section={section} scale={framework.scale} />
          )}
          <SectionLinks assessment={assessment} sections={framework.sections} index={index} />
        </div>
        {mayRate ? (
          <div className="nhsuk-grid-column-one-third">
            <SectionNav assessment={assessment} section={section} />
          </div>
        ) : null}
      </div>
    </Page>
  );
}

type RatingsProps = { assessment: Assessment; section: Section; scale: Scale };

function Ratings({ assessment, section, scale }: RatingsProps) {
  const ratings = useMemo(() => byCriterion(assessment.ratings), [assessment.ratings]);
  return section.criteria.map((criterion) => (
    <CriterionRating
      key={criterion.id}
      assessmentId={assessment.id}
      organisationId={assessment.organisation?.id ?? null}
      place={placeOf.section(assessment.id, section.code)}
      criterion={criterion}
      scale={scale}
      rating={ratings.get(criterion.id)}
      evidence={assessment.evidence_counts[criterion.id] ?? 0}
    />
  ));
}

/** Once open, a page stays open: if a colleague submits meanwhile, what is typed here must not vanish. */
function useMayRate(assessment: Assessment): boolean {
  const [wasOpen, setWasOpen] = useState(false);
  const isOpen = assessment.can.includes("rate");
  if (isOpen && !wasOpen) setWasOpen(true);
  return isOpen || wasOpen;
}

/** The other pages show what all ratings come to, which only the server works out. */
function useRefreshOnLeaving(): void {
  const queryClient = useQueryClient();
  useEffect(() => () => void saveEverything().then(() => refresh(queryClient, ...TOUCHED)), [queryClient]);
}
