import { safePath, useSearchParam } from "@/app/address";

/** Where somebody came from and wants to go back to, if the address says so. */
export function useReturnTo(): string | undefined {
  const given = useSearchParam("return_to");
  const path = safePath(given);
  return given && path !== "/" ? path : undefined;
}

/** What the way back is called. */
export function backLabel(returnTo: string): string {
  if (returnTo.startsWith("/assessments/")) return "Back to the assessment";
  if (returnTo.startsWith("/evidence")) return "Back to evidence";
  return returnTo.startsWith("/teams/") ? "Back to your team" : "Back";
}

/** An address with what should be remembered after the question mark; empty values are left out. */
export function address(path: string, values: Record<string, string | undefined>): string {
  const present = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(present).toString();
  return text ? `${path}?${text}` : path;
}
