import type { FieldError, Option } from "@/ui";
import type { Application, Outcome, Scheme } from "./queries";

export type DecisionValues = { outcome: string; level_code: string; reason: string; citation: string };

/** What a panel can say. Accepting needs a proposal. */
export function outcomesFor({ proposal }: Application, levels: Scheme["levels"]): Option[] {
  const { level_name } = proposal;
  const accept = { value: "accept", label: `Award ${level_name}, as the rules propose` };
  const override = {
    value: "override",
    label: level_name ? "Award another level" : "Award a level all the same",
    hint: "Choose the level below, and say why.",
  };
  const others = levels.filter(({ name }) => name !== level_name).length;
  return [
    ...(level_name ? [accept] : []),
    ...(others > 0 ? [override] : []),
    { value: "defer", label: "Put it off for now", hint: "You need to know more first. Say what, and by when." },
    { value: "decline", label: "Do not award it this time", hint: "Say what went well, and what would help next." },
  ];
}

/** The checks that concern more than one field. */
export function complaintsAbout({ outcome, level_code, reason }: DecisionValues): FieldError[] {
  const complaints: FieldError[] = [];
  if (outcome === "override" && level_code === "") {
    complaints.push({ field: "level_code", message: "Choose the level to award" });
  }
  if (outcome !== "accept" && reason.trim() === "") {
    complaints.push({ field: "reason", message: "Say why, so that the team understands and knows what to do next" });
  }
  return complaints;
}

export type DecisionBody = { outcome: Outcome; level_code: string | null; reason: string; citation: string };

/** What is sent: a level only where one is chosen instead of the proposed one, public words only with an award. */
export function bodyOf({ outcome, level_code, reason, citation }: DecisionValues): DecisionBody {
  const awards = outcome === "accept" || outcome === "override";
  return {
    outcome: outcome as Outcome,
    level_code: outcome === "override" ? level_code : null,
    reason,
    citation: awards ? citation : "",
  };
}

/** What a decision brings about, for the next page. */
export function doneWords(body: DecisionBody, team: string): string {
  if (body.outcome === "defer") return `${team} can see what you want to know before you decide.`;
  if (body.outcome === "decline") return `${team} can see what you decided, and why.`;
  return `The award has been given. ${team} can see it now, and share it.`;
}
