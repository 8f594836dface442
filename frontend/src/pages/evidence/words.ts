import { formatDate } from "@/ui";

/** A status as people say it. */
export const STATUSES: Record<string, string> = {
  draft: "Draft",
  submitted: "Submitted",
  accepted: "Accepted",
  returned: "Returned",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

export function statusWords(status: string): string {
  return STATUSES[status] ?? status;
}

type Period = { period_starts_on: string | null; period_ends_on: string | null };

/** "5 January 2026 to 30 June 2026", "From 5 January 2026", "Until 30 June 2026" */
export function periodWords({ period_starts_on: start, period_ends_on: end }: Period): string {
  if (start && end) return start === end ? formatDate(start) : `${formatDate(start)} to ${formatDate(end)}`;
  if (start) return `From ${formatDate(start)}`;
  return end ? `Until ${formatDate(end)}` : "";
}
