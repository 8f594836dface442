import type { Membership } from "@/api";
import type { AssessmentSummary } from "@/pages/assessments/queries";
import { stageWords } from "@/pages/assessments/words";
import { asWords, Card, CardGroup, EmptyState, ProgressBar, StatusTag } from "@/ui";

type Place = { organisation: Membership["organisation"]; roles: Membership["role"][] };

type Props = { memberships: readonly Membership[]; assessments: readonly AssessmentSummary[] };

/** Each place that the person belongs to, with how its latest assessment stands. */
export function MyTeams({ memberships, assessments }: Props) {
  if (memberships.length === 0) {
    return (
      <EmptyState title="You do not belong to a team yet">
        <p>Ask your team lead, or the person who looks after Excellence in your organisation, to add you.</p>
      </EmptyState>
    );
  }
  return (
    <CardGroup>
      {placesOf(memberships).map((place) => (
        <TeamCard
          key={place.organisation.id}
          place={place}
          // The newest comes first.
          latest={assessments.find(({ organisation }) => organisation?.id === place.organisation.id)}
        />
      ))}
    </CardGroup>
  );
}

/** One card for a place, however many roles somebody holds there. */
export function placesOf(memberships: readonly Membership[]): Place[] {
  const places = new Map<string, Place>();
  for (const { organisation, role } of memberships) {
    const place = places.get(organisation.id) ?? { organisation, roles: [] };
    places.set(organisation.id, { ...place, roles: [...place.roles, role] });
  }
  return [...places.values()];
}

function TeamCard({ place, latest }: { place: Place; latest: AssessmentSummary | undefined }) {
  const { organisation, roles } = place;
  return (
    <Card
      title={organisation.name}
      to={`/teams/${organisation.id}`}
      level="h3"
      above={latest ? <StatusTag status={latest.stage} label={stageWords(latest.stage)} /> : null}
    >
      <p className="app-meta">
        Your {roles.length === 1 ? "role" : "roles"}: {roles.map(asWords).join(", ").toLowerCase()}
      </p>
      {latest ? <Latest assessment={latest} /> : null}
    </Card>
  );
}

function Latest({ assessment }: { assessment: AssessmentSummary }) {
  const { framework, cycle, stage, progress } = assessment;
  return (
    <>
      <p>{[framework.title, cycle?.name].filter(Boolean).join(", ")}</p>
      {stage === "self" ? <ProgressBar small label="Criteria rated" done={progress.done} of={progress.total} /> : null}
    </>
  );
}
