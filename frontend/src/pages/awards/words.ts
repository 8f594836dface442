import { formatDate } from "@/ui";
import type { Award, PublicAward, Standing } from "./queries";

const STANDINGS: Record<Standing, string> = {
  current: "Stands",
  expired: "Expired",
  withdrawn: "Withdrawn",
};

export function standingLabel(standing: Standing): string {
  return STANDINGS[standing];
}

/** "Willow Ward holds Silver": says at once whether it still does. */
export function headlineOf({ holder_name, level_name, standing }: PublicAward): string {
  return standing === "current" ? `${holder_name} holds ${level_name}` : `${holder_name} held ${level_name}`;
}

/** Who recognised whom, with what: in one sentence. */
export function sentenceOf({ issuer_name, holder_name, level_name, scheme_title, issued_on }: PublicAward): string {
  return `${issuer_name} recognised ${holder_name} with ${level_name} in ${scheme_title} on ${formatDate(issued_on)}.`;
}

/** What to make of it, kindly, where it no longer stands. */
export function afterwordOf(award: PublicAward): string {
  if (award.standing === "expired") {
    return `It was earned, and stood for its full time. ${award.holder_name} may have been recognised again since, or be on the way.`;
  }
  if (award.standing === "withdrawn") {
    return "There can be many reasons for this. Please ask the holder or the issuer before you draw a conclusion.";
  }
  return "";
}

/** "1 November 2026 to 30 November 2028", "From 1 November 2026" */
export function termOf({ issued_on, expires_on }: Pick<Award, "issued_on" | "expires_on">): string {
  return expires_on ? `${formatDate(issued_on)} to ${formatDate(expires_on)}` : `From ${formatDate(issued_on)}`;
}

/** What somebody finds on a certificate and types: letters and digits, whatever they put between them. */
export function tidyCode(typed: string): string {
  const path = /awards\/([^/?#\s]+)/i.exec(typed)?.[1] ?? typed;
  return path.replaceAll(/[\s-]+/g, "").toLowerCase();
}

/** The address at which anyone can check an award; and for paper, the place where its code can be typed. */
export function addressOf(code: string): { whole: string; place: string } {
  const { origin, host } = window.location;
  return { whole: `${origin}/awards/${code}`, place: `${host}/awards` };
}

/** Where the pages for those who hold or gave awards are. */
export const placeOf = {
  awards: "/recognition/awards",
  award: (id: string) => `/recognition/awards/${id}`,
  withdraw: (id: string) => `/recognition/awards/${id}/withdraw`,
};
