import { formatDate, Link, SummaryList } from "@/ui";
import type { Application } from "./queries";
import { placeOf } from "./words";

/** Who applied, with what, and why. */
export function Facts({ application }: { application: Application }) {
  const { organisation, assessment, scheme, applied_by, created_at, statement } = application;
  const cycle = assessment.cycle ? `, ${assessment.cycle.name}` : "";
  return (
    <SummaryList
      rows={[
        { label: "Team", value: <Link to={`/teams/${organisation.id}`}>{organisation.name}</Link> },
        { label: "Scheme", value: <Link to={placeOf.scheme(scheme.id)}>{scheme.title}</Link> },
        {
          label: "Agreed ratings",
          value: (
            <Link to={`/assessments/${assessment.id}/results`}>
              {assessment.framework.title}
              {cycle}
            </Link>
          ),
        },
        {
          label: "Evidence",
          value: <Link to={`/evidence?organisation_id=${organisation.id}`}>Evidence of {organisation.name}</Link>,
        },
        { label: "Applied", value: `${formatDate(created_at)}, by ${applied_by.name}` },
        { label: "In their words", value: statement ? <span className="app-prewrap">{statement}</span> : "" },
      ]}
    />
  );
}
