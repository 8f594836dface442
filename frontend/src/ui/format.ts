/** How dates, times and numbers are written, everywhere: NHS style, in the person's own time zone. */
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const plainDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const time = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hour12: true });

/** "22 November 2026". A date without a time ("2026-11-22") is that day everywhere. */
export function formatDate(value: string | null | undefined): string {
  if (!value) return "";
  return (value.length === 10 ? plainDay : day).format(new Date(value));
}

/** "22 November 2026 at 4:05pm" */
export function formatDateTime(value: string | null | undefined): string {
  if (!value) return "";
  const date = new Date(value);
  return `${day.format(date)} at ${time.format(date).replace(" ", "")}`;
}

/** "3.4 MB" */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "1,234" */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-GB");
}

/** `count(1, "criterion", "criteria")` is "1 criterion". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${formatNumber(amount)} ${amount === 1 ? one : many}`;
}

/** "quality_and_safety" or "in-review" as words: "Quality and safety", "In review". */
export function asWords(code: string): string {
  const words = code.replaceAll(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
