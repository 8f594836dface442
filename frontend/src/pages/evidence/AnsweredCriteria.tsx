import { EmptyState, Link } from "@/ui";
import type { Evidence } from "./queries";

type Criterion = Evidence["criteria"][number];

/** Criteria by the edition they belong to, in the order of their codes. */
export function byFramework(criteria: readonly Criterion[]): [string, Criterion[]][] {
  const inOrder = criteria.toSorted((one, other) => one.code.localeCompare(other.code, "en-GB", { numeric: true }));
  const versions = [...new Set(criteria.map(({ framework_version_id }) => framework_version_id))];
  return versions.map((version) => [
    version,
    inOrder.filter(({ framework_version_id }) => framework_version_id === version),
  ]);
}

/** What the evidence is used for. */
export function AnsweredCriteria({ evidence }: { evidence: Evidence }) {
  const mayTie = evidence.can.includes("link");
  const tie = `/evidence/${evidence.id}/criteria`;
  if (evidence.criteria.length === 0) {
    return (
      <EmptyState title="It is not tied to any criteria yet">
        <p>Tie it to what it shows, so that it counts in an assessment.</p>
        {mayTie ? (
          <p>
            <Link to={tie}>Tie it to criteria</Link>
          </p>
        ) : null}
      </EmptyState>
    );
  }
  return (
    <>
      {byFramework(evidence.criteria).map(([version, criteria]) => (
        <div key={version}>
          <h3 className="nhsuk-heading-xs">{criteria[0]?.framework_title}</h3>
          <ul>
            {criteria.map(({ id, code, statement }) => (
              <li key={id}>
                <Link to={`/frameworks/${version}#${code}`}>{code}</Link> {statement}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {mayTie ? (
        <p className="app-no-print">
          <Link to={tie}>Tie it to more criteria, or untie it</Link>
        </p>
      ) : null}
    </>
  );
}
