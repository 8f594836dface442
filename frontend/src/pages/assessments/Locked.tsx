import { InsetText, Link, WarningCallout } from "@/ui";
import type { Assessment } from "./queries";
import { placeOf, standing } from "./words";

/** In place of inputs that would not work: why nothing can be changed, and what can be done. */
export function Locked({ assessment, wasOpen = false }: { assessment: Assessment; wasOpen?: boolean }) {
  if (assessment.can.includes("rate")) return null;
  if (wasOpen) {
    return (
      <WarningCallout title="This was submitted while you were here">
        <p>Somebody in your team has submitted the self-assessment, so ratings cannot be saved any more.</p>
        <p>
          Everything that you wrote is still on this page. Copy anything that is not saved and that you want to keep.
        </p>
      </WarningCallout>
    );
  }
  return (
    <InsetText>
      <p>
        <strong>These ratings cannot be changed now.</strong> {standing(assessment)}
      </p>
      {assessment.can.includes("recall") ? (
        <p>
          No reviewer has started yet, so you can still{" "}
          <Link to={placeOf.assessment(assessment.id)}>take it back to change it</Link>.
        </p>
      ) : null}
    </InsetText>
  );
}
