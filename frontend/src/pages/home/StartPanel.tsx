import type { Cycle } from "@/pages/assessments/queries";
import { EmptyState, formatDate, LinkButton } from "@/ui";
import type { Organisation } from "./queries";

type Props = { organisation: Organisation; cycles: readonly Cycle[]; mayStart: boolean; first: boolean };

/** Nothing is under way for the round that is open: the way to begin. */
export function StartPanel({ organisation, cycles, mayStart, first }: Props) {
  const cycle = cycles[0];
  if (!mayStart) {
    return (
      <EmptyState title="Nothing under way that you can see">
        <p>What {organisation.name} writes is private until it is submitted.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={cycle ? `Start your self-assessment for ${cycle.name}` : "Start a self-assessment"}>
      <p>
        {first
          ? "See what good looks like, talk it through together, and say honestly where you are today."
          : "See how far you have come since the last time."}
        {cycle ? ` This cycle closes on ${formatDate(cycle.closes_on)}.` : ""}
      </p>
      <LinkButton to={`/assessments/new?organisation_id=${organisation.id}`}>Start now</LinkButton>
    </EmptyState>
  );
}
