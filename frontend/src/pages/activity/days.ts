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

/** The same thing several times in a row is told once: `times`, and the newest of them. */
export type Told<T> = { event: T; times: number };
type Happened = { occurred_at: string; sentence: string; subject_id: string };

/** What happened, by day, in the order given. */
export function byDay<T extends Happened>(events: readonly T[]): { day: string; told: Told<T>[] }[] {
  const days: { day: string; told: Told<T>[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.occurred_at);
    if (days.at(-1)?.day !== day) days.push({ day, told: [] });
    const told = days.at(-1)?.told ?? [];
    const last = told.at(-1);
    if (last && sameThing(last.event, event)) last.times += 1;
    else told.push({ event, times: 1 });
  }
  return days;
}

function sameThing(one: Happened, other: Happened): boolean {
  return one.sentence === other.sentence && one.subject_id === other.subject_id;
}
