import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useFilters, useParam } from "@/app/address";
import { type FrameworkSummary, frameworkQuery, frameworksQuery } from "@/pages/frameworks/queries";
import {
  Checkboxes,
  Details,
  DetailsGroup,
  EmptyState,
  InsetText,
  Link,
  LinkButton,
  Page,
  SavedStatus,
  Select,
} from "@/ui";
import { byFramework } from "./AnsweredCriteria";
import { type Evidence, evidenceQuery } from "./queries";
import { address, backLabel, useReturnTo } from "./returnTo";
import { type Ties, useTies } from "./useTies";

/** Which criteria the evidence answers, in any framework. Each tick saves itself. */
export default function TieCriteriaPage() {
  const { data: evidence } = useSuspenseQuery(evidenceQuery(useParam("evidenceId")));
  const { data: frameworks } = useSuspenseQuery(frameworksQuery());
  const [{ framework }, setFilters] = useFilters({ framework: "" });
  const returnTo = useReturnTo();
  const ties = useTies(evidence);
  const here = address(`/evidence/${evidence.id}`, { return_to: returnTo });
  const version = framework || startWith(evidence, frameworks.items);

  if (!evidence.can.includes("link")) {
    return (
      <Page title="This evidence cannot be tied to criteria" width="two-thirds" back={{ to: here }}>
        <p>
          Only members of {evidence.organisation.name} can tie it to criteria, and not after it was withdrawn.{" "}
          <Link to={here}>Go back to the evidence</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page
      title="Criteria that it answers"
      caption={evidence.title}
      back={{ to: here, label: "Back to the evidence" }}
      width="two-thirds"
    >
      <p>Tick every criterion that this evidence helps to show. Each tick is saved at once.</p>
      {version ? (
        <>
          <Select
            id="framework"
            label="Framework"
            size="s"
            value={version}
            onChange={(value) => setFilters({ framework: value })}
            options={choices(evidence, frameworks.items)}
          />
          <Suspense fallback={<p role="status">Loading the criteria…</p>}>
            <Criteria version={version} ties={ties} />
          </Suspense>
        </>
      ) : (
        <EmptyState title="There are no frameworks yet" />
      )}
      {ties.problem ? (
        <div role="alert">
          <InsetText>
            <p>
              <strong>Your last tick was not saved.</strong> {ties.problem}
            </p>
          </InsetText>
        </div>
      ) : null}
      <div className="app-actions">
        <LinkButton to={here}>Done</LinkButton>
        {returnTo ? <Link to={returnTo}>{backLabel(returnTo)}</Link> : null}
        <SavedStatus status={ties.status} />
      </div>
    </Page>
  );
}

/** The framework that it is tied to most, else one for this kind of organisation, else any. */
export function startWith(evidence: Evidence, frameworks: readonly FrameworkSummary[]): string | undefined {
  const [most] = byFramework(evidence.criteria).toSorted(([, one], [, other]) => other.length - one.length);
  const suitable = frameworks.find(({ current_version }) => current_version.scope === evidence.organisation.kind);
  return most?.[0] ?? (suitable ?? frameworks[0])?.current_version.id;
}

/** Current editions, and older ones that it is tied to already. */
function choices(evidence: Evidence, frameworks: readonly FrameworkSummary[]) {
  const current = frameworks.map(({ current_version: { id, title } }) => ({ value: id, label: title }));
  const older = evidence.criteria
    .filter(({ framework_version_id }) => !current.some(({ value }) => value === framework_version_id))
    .map((criterion) => ({
      value: criterion.framework_version_id,
      label: `${criterion.framework_title} (earlier edition)`,
    }));
  return [...current, ...new Map(older.map((choice) => [choice.value, choice])).values()];
}

function Criteria({ version, ties }: { version: string; ties: Ties }) {
  const { data: framework } = useSuspenseQuery(frameworkQuery(version));
  return (
    <DetailsGroup>
      {framework.sections.map(({ id, code, title, criteria }) => {
        const ticked = criteria.filter((criterion) => ties.has(criterion.id)).map((criterion) => criterion.id);
        return (
          <Details key={id} expander summary={`${title}: ${ticked.length} of ${criteria.length} ticked`}>
            <Checkboxes
              id={`criteria-${code}`}
              label={title}
              small
              value={ticked}
              onChange={(chosen) => {
                for (const criterion of criteria) {
                  const tied = chosen.includes(criterion.id);
                  if (tied !== ticked.includes(criterion.id)) ties.set(criterion.id, tied);
                }
              }}
              options={criteria.map((criterion) => ({
                value: criterion.id,
                label: `${criterion.code}: ${criterion.statement}`,
              }))}
            />
          </Details>
        );
      })}
    </DetailsGroup>
  );
}
