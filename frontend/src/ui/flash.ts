/** A message for the next page: "Evidence saved". Shown once, at its top, and read out. */
let waiting: string | null = null;

export function flash(message: string): void {
  waiting = message;
}

export function takeFlash(): string | null {
  const message = waiting;
  waiting = null;
  return message;
}
