/** A message for the next page: "Evidence saved". Shown at its top, and read out, until the person moves on. */
let waiting: { message: string; left: string; shownAt: string | null } | null = null;

export function flash(message: string): void {
  waiting = { message, left: window.location.pathname, shownAt: null };
}

/**
 * The message, for the page at this place. Asking does not use it up: while pages change, the one before and the one
 * after both ask, and the one before must not take it away.
 */
export function flashAt(place: string): string | null {
  if (waiting?.shownAt === null && place !== waiting.left) waiting.shownAt = place;
  if (waiting?.shownAt && waiting.shownAt !== place) waiting = null;
  return waiting?.shownAt === place ? waiting.message : null;
}
