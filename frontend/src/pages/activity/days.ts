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

/** What happened, by day, in the order given. */
export function byDay<T extends { occurred_at: string }>(events: readonly T[]): { day: string; events: T[] }[] {
  const days: { day: string; events: T[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.occurred_at);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
