import { formatDate } from "@/ui";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hour12: true });
const calendar = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

/** "4:05pm", in the person's own time zone. */
export function timeOf(moment: string): string {
  return clock.format(new Date(moment)).replace(" ", "");
}

/** The day on which something happened for the person reading, as "2026-11-22". */
export function dayOf(moment: string | Date): string {
  return calendar.format(new Date(moment));
}

/** "Today", "Yesterday", or "Sunday 22 November 2026" */
export function dayName(day: string, now = new Date()): string {
  if (day === dayOf(now)) return "Today";
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (day === dayOf(yesterday)) return "Yesterday";
  return `${weekday.format(new Date(day))} ${formatDate(day)}`;
}

/**
 * What happened once or several times in a row, with the newest of its events. Rating goes on one criterion after
 * another: `codes` are those that the same person rated in a row, in their order.
 */
export type Told<T> = { event: T; times: number; codes: string[] };
type Happened = {
  occurred_at: string;
  name: string;
  sentence: string;
  actor_name: string;
  subject_id: string;
  data: Record<string, unknown>;
};

/** What happened, by day, in the order given: newest first. */
export function byDay<T extends Happened>(events: readonly T[]): { day: string; told: Told<T>[] }[] {
  const days: { day: string; told: Told<T>[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.occurred_at);
    if (days.at(-1)?.day !== day) days.push({ day, told: [] });
    tell(days.at(-1)?.told ?? [], event);
  }
  return days;
}

function tell<T extends Happened>(told: Told<T>[], event: T): void {
  const last = told.at(-1);
  const codes = codesOf(event);
  if (!last || !goesOn(last.event, event)) told.push({ event, times: 1, codes });
  else {
    last.times += 1;
    last.codes = [...codes.filter((code) => !last.codes.includes(code)), ...last.codes];
  }
}

function codesOf({ name, data }: Happened): string[] {
  return name === "assessment.rated" && typeof data.criterion_code === "string" ? [data.criterion_code] : [];
}

function goesOn(one: Happened, other: Happened): boolean {
  if (one.subject_id !== other.subject_id) return false;
  if (codesOf(one).length > 0 && codesOf(other).length > 0) return one.actor_name === other.actor_name;
  return one.sentence === other.sentence;
}
