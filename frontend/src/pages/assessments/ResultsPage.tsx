import { useFilters } from "@/app/address";
import { Button, InsetText, Link, Page } from "@/ui";
import "./assessments.scss";
import { ComponentRadar } from "./ComponentRadar";
import { CriterionResults } from "./CriterionResults";
import { crumbsTo } from "./crumbs";
import { useAssessment } from "./queries";
import { Recognition } from "./Recognition";
import { highest } from "./ratings";
import { SeenBy } from "./Standing";
import { ownAndAgreed } from "./scores";
import { TrendPart } from "./TrendPart";
import { placeOf, standing, subjectAndCycle } from "./words";

/** What was agreed beside what the team said, by component and by criterion, and how it has changed. */
export default function ResultsPage() {
  const { assessment, framework } = useAssessment();
  const [{ show }, setFilters] = useFilters({ show: "all" });
  const max = highest(framework.scale);
  const page = { title: "Results", caption: `${framework.title}: ${subjectAndCycle(assessment)}` };
  const breadcrumbs = crumbsTo(assessment);

  if (assessment.stage !== "agreed") {
    return (
      <Page {...page} breadcrumbs={breadcrumbs} width="two-thirds">
        <InsetText>
          <p>There are no results yet. {standing(assessment)}</p>
          <p>
            <Link to={placeOf.assessment(assessment.id)}>See where it stands</Link>
          </p>
        </InsetText>
      </Page>
    );
  }
  return (
    <Page {...page} breadcrumbs={breadcrumbs}>
      <p>{standing(assessment)}</p>
      {assessment.reviewers.length > 0 ? (
        <p>Reviewed by {assessment.reviewers.map(({ name }) => name).join(", ")}.</p>
      ) : null}
      <SeenBy who={assessment.seen_by} />
      <Recognition assessment={assessment} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h2>By component</h2>
          <ComponentRadar
            assessment={assessment}
            title="Mean rating of each component"
            series={ownAndAgreed(assessment)}
            max={max}
          />
          <TrendPart assessmentId={assessment.id} max={max} />
        </div>
      </div>
      <CriterionResults
        assessment={assessment}
        framework={framework}
        onlyDifferent={show === "different"}
        onShow={(onlyDifferent) => setFilters({ show: onlyDifferent ? "different" : "all" })}
      />
      <div className="app-actions">
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print these results
        </Button>
      </div>
    </Page>
  );
}
