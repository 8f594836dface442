/** A check says what is wrong in words for the person who typed it, or null. */
export type Check<V = unknown> = (value: V) => string | null;

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return value === false;
}

/** `required("Enter a title")`: the message says what to do, not that something is "required". */
export function required(message: string): Check {
  return (value) => (isEmpty(value) ? message : null);
}

export function maxLength(limit: number, what: string): Check {
  return (value) =>
    typeof value === "string" && [...value].length > limit
      ? `${what} must be ${limit.toLocaleString("en-GB")} characters or fewer`
      : null;
}

export function webAddress(message = "Enter a web address that starts with https://"): Check {
  return (value) => {
    if (typeof value !== "string" || value.trim() === "") return null;
    return URL.canParse(value.trim()) && /^https?:$/.test(new URL(value.trim()).protocol) ? null : message;
  };
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** For a `DateField`, whose value is `yyyy-mm-dd`; a half-typed date is a real error, an empty one is not. */
export function realDate(what: string): Check {
  return (value) => {
    if (typeof value !== "string" || value === "") return null;
    const match = ISO_DATE.exec(value);
    if (!match) return `${what} must include a day, month and year`;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const date = new Date(Date.UTC(year, month - 1, day));
    const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return real ? null : `${what} must be a real date`;
  };
}

/** All the checks in order; the first complaint counts. */
export function firstComplaint(value: unknown, checks: Check | readonly Check[]): string | null {
  for (const check of typeof checks === "function" ? [checks] : checks) {
    const complaint = check(value);
    if (complaint) return complaint;
  }
  return null;
}
