import { assessmentWith, FRAMEWORK } from "@/pages/assessments/example";
import { AMARA } from "@/test/server";
import type { Application, Proposal, Scheme } from "./queries";

/** For tests: a scheme of two levels, what it makes of an agreed assessment, and an application with it. */
const TRUST = { id: "trust-1", kind: "organisation", name: "Brackenford" } as const;

export const SCHEME: Scheme = {
  id: "scheme-1",
  organisation: TRUST,
  code: "small-scheme",
  title: "Small Awards",
  summary: "For tests.",
  subject_kind: "team",
  version_id: "scheme-version-1",
  edition: 1,
  framework: { version_id: FRAMEWORK.id, title: FRAMEWORK.title },
  validity_months: 24,
  levels: [
    { code: "bronze", name: "Bronze", position: 1, needs: ["The overall average is at least 1.0."] },
    { code: "silver", name: "Silver", position: 2, needs: ["The overall average is at least 1.5."] },
  ],
  rule_set: {},
};

const gate = (level: string, needed: string, met: boolean) => ({
  label: "Overall average",
  sentence: `The overall average is 1.3; ${level} needs ${needed}.`,
  needed: `at least ${needed}`,
  actual: "1.3",
  met,
});

export const PROPOSAL: Proposal = {
  level_code: "bronze",
  level_name: "Bronze",
  headline: "This reaches Bronze. For Silver, one thing is missing.",
  eligible: true,
  notes: [],
  values: [
    { name: "overall", label: "Overall average", value: 1.333, shown: "1.3", rows: [] },
    {
      name: "by_component",
      label: "Average of each component",
      value: null,
      shown: "Culture 2.0, Leadership 0.0",
      rows: [
        { key: "culture", label: "Culture", value: 2, shown: "2.0" },
        { key: "leadership", label: "Leadership", value: 0, shown: "0.0" },
      ],
    },
  ],
  eligibility: [],
  levels: [
    { code: "bronze", name: "Bronze", reached: true, gates: [gate("Bronze", "1.0", true)] },
    { code: "silver", name: "Silver", reached: false, gates: [gate("Silver", "1.5", false)] },
  ],
  next_level: {
    code: "silver",
    name: "Silver",
    missing: ["The overall average is 1.3; Silver needs 1.5."],
    ways: ["Rating LE1 at 1 instead of 0 would reach Silver."],
  },
};

export const AGREED = assessmentWith({ stage: "agreed", agreed_at: "2026-11-10T10:00:00Z", can: ["apply"] });

export function applicationWith(change: Partial<Application> = {}): Application {
  const { id, name, job_title } = AMARA.person;
  return {
    id: "application-1",
    scheme: { id: SCHEME.id, title: SCHEME.title, organisation: TRUST },
    assessment: AGREED,
    organisation: { id: "team-1", kind: "team", name: "Willow Ward" },
    status: "submitted",
    statement: "We are proud of how we listen.",
    applied_by: { id, name, job_title },
    created_at: "2026-11-11T10:00:00Z",
    proposed_level_code: "bronze",
    headline: PROPOSAL.headline,
    decisions: [],
    can: [],
    version: 1,
    proposal: PROPOSAL,
    ...change,
  };
}
