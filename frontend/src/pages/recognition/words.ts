import type { Application, ApplicationSummary, Decision, Outcome, Scheme } from "./queries";

const STATUSES: Record<Application["status"], string> = {
  submitted: "With the panel",
  deferred: "Put off for now",
  decided: "Decided",
  withdrawn: "Taken back",
};

export function statusWords(status: Application["status"]): string {
  return STATUSES[status];
}

/** The last word on an application: what the panel said, or where it stands. */
export function standingWords({ status, decisions }: ApplicationSummary): string {
  const last = decisions.at(-1);
  if (status === "decided" && last) return last.level_name ? `${last.level_name} awarded` : "Not awarded this time";
  return STATUSES[status];
}

const OUTCOMES: Record<Outcome, string> = {
  accept: "Awarded, as proposed",
  override: "Awarded, at another level than proposed",
  defer: "Put off for now",
  decline: "Not awarded this time",
};

/** "Silver: awarded, as proposed" */
export function outcomeWords({ outcome, level_name }: Decision): string {
  const words = OUTCOMES[outcome];
  return level_name ? `${level_name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

const KINDS: Record<Scheme["subject_kind"], string> = {
  team: "teams",
  site: "sites",
  organisation: "organisations",
  system: "care systems",
};

export function kindWords(kind: Scheme["subject_kind"]): string {
  return KINDS[kind];
}

/** "2 years", "18 months" */
export function lengthWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? "1 month" : `${months} months`;
  return months === 12 ? "1 year" : `${months / 12} years`;
}

/** Where the pages about recognition are. */
export const placeOf = {
  recognition: "/recognition",
  scheme: (id: string) => `/schemes/${id}`,
  apply: (scheme_id: string, assessment_id: string) =>
    `/applications/new?${new URLSearchParams({ scheme_id, assessment_id })}`,
  application: (id: string) => `/applications/${id}`,
  decision: (id: string) => `/applications/${id}/decision`,
  awards: "/recognition/awards",
};
