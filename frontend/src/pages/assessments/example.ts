import type { Framework } from "@/pages/frameworks/queries";
import type { Assessment, Rating } from "./queries";

/** For tests: a framework of two parts, and an assessment against it that nobody has begun. */
const SCALE = [
  { value: 0, label: "Not yet started", description: "We have not begun." },
  { value: 1, label: "Getting started", description: "We have taken a first step." },
  { value: 2, label: "Making a difference", description: "Results show that it helps." },
];

function criterion(code: string, component: string, essential = false) {
  return {
    id: `id-${code}`,
    code,
    statement: `We do ${code} well.`,
    guidance: `Think about ${code}.`,
    essential,
    components: [component],
    levels: SCALE.map(({ value }) => ({ value, descriptor: `${code} at ${value}` })),
    evidence_prompts: [],
    voices: [],
    policies: [],
  };
}

export const FRAMEWORK: Framework = {
  id: "version-1",
  framework_id: "framework-1",
  code: "small",
  edition: "1.0",
  status: "published",
  scope: "team",
  title: "A small framework",
  summary: "For tests.",
  scale: SCALE,
  review_by: null,
  published_at: null,
  sections: [
    {
      id: "section-ce",
      code: "CE",
      title: "Culture",
      components: ["culture"],
      criteria: [criterion("CE1", "culture", true), criterion("CE2", "culture")],
    },
    {
      id: "section-le",
      code: "LE",
      title: "Leadership",
      components: ["leadership"],
      criteria: [criterion("LE1", "leadership")],
    },
  ],
};

const DEEPAK = { id: "person-2", name: "Deepak Menon", job_title: null };

export function ratingOf(code: string, change: Partial<Rating> = {}): Rating {
  return {
    criterion_id: `id-${code}`,
    stage: "self",
    state: "rated",
    value: 1,
    comment: "",
    updated_by: DEEPAK,
    updated_at: "2026-11-01T10:00:00Z",
    version: 1,
    ...change,
  };
}

export function assessmentWith(change: Partial<Assessment> = {}): Assessment {
  const ratings = change.ratings ?? [];
  const done = ratings.filter(({ state }) => state !== "not_assessed").length;
  const means = { self_mean: null, agreed_mean: null };
  return {
    id: "assessment-1",
    stage: "self",
    framework: { version_id: FRAMEWORK.id, code: FRAMEWORK.code, title: FRAMEWORK.title, scope: "team" },
    cycle: { id: "cycle-1", name: "Autumn 2026", opens_on: "2026-09-01", closes_on: "2026-12-31" },
    organisation: { id: "team-1", kind: "team", name: "Willow Ward" },
    person: null,
    progress: { done, total: 3 },
    submitted_at: null,
    agreed_at: null,
    created_at: "2026-10-01T10:00:00Z",
    version: 1,
    ratings,
    agreed_ratings: [],
    evidence_counts: {},
    components: [
      { code: "culture", name: "Culture", done: 0, total: 2, ...means },
      { code: "leadership", name: "Leadership", done: 0, total: 1, ...means },
    ],
    overall: { done, total: 3, ...means },
    reviewers: [],
    seen_by: ["Everyone in Willow Ward"],
    can: ["rate", "submit"],
    ...change,
  };
}
