import type { Role } from "@/api";

/** The roles that make somebody part of a team, who may rate it and write evidence for it. The API has the last word. */
export const BELONGING: readonly Role[] = ["member", "team_lead", "organisation_admin"];
