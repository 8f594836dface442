import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useState } from "react";
import { flashAt } from "./flash";

/** The address whose heading was focused last; the first page of a visit is left to the browser. */
let lastPlace: string | null = null;

/** Where we are, once a change of page is complete: until then the page before is still on the screen. */
function usePlace(): string | null {
  return useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? null });
}

/** On arriving at another page: moves focus to its heading, so that a screen reader starts there. */
export function useArrival(heading: RefObject<HTMLHeadingElement | null>): void {
  const place = usePlace();
  useEffect(() => {
    if (place === null) return;
    if (lastPlace !== null && lastPlace !== place) heading.current?.focus({ preventScroll: true });
    lastPlace = place;
  }, [place, heading]);
}

/** The message that the page before left for this one. */
export function useFlash(): string | null {
  const place = usePlace();
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => setMessage(place === null ? null : flashAt(place)), [place]);
  return message;
}
