import type { PrivacyFinding } from "@/api/problem";
import { Button } from "@/ui/Button";
import { WarningCallout } from "@/ui/Details";

type Props = { findings: readonly PrivacyFinding[]; busy?: boolean; onConfirm: () => void };

/** Something may identify a patient: shows where, says what to do, and lets the person decide. Never blocks. */
export function PrivacyCheck({ findings, busy = false, onConfirm }: Props) {
  return (
    <WarningCallout title="Check that nobody can be identified">
      <p>We found something that could identify a patient or someone else who uses your service:</p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.pointer} ${finding.kind} ${finding.excerpt}`}>
            {KINDS[finding.kind] ?? "personal details"}: <strong>{finding.excerpt}</strong>
          </li>
        ))}
      </ul>
      <p>Please take it out and save again. If it is not about a person, you can save it as it is.</p>
      <Button type="button" variant="secondary" busy={busy} onClick={onConfirm}>
        Nobody can be identified – save it as it is
      </Button>
    </WarningCallout>
  );
}

const KINDS: Record<string, string> = {
  nhs_number: "what looks like an NHS number",
  date_of_birth: "what looks like a date of birth",
  name: "what looks like a person's name",
  postcode: "what looks like a postcode",
  phone: "what looks like a phone number",
  email: "what looks like an email address",
};
