import { useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect, useState } from "react";
import { takeFlash } from "./flash";

/** The address whose heading was focused last; the first page of a visit is left to the browser. */
let lastPlace: string | null = null;

/** On arriving at another page: moves focus to its heading, so that a screen reader starts there. */
export function useArrival(heading: RefObject<HTMLHeadingElement | null>): void {
  const place = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    if (lastPlace !== null && lastPlace !== place) heading.current?.focus({ preventScroll: true });
    lastPlace = place;
  }, [place, heading]);
}

/** The message that the page before left for this one. */
export function useFlash(): string | null {
  const place = useLocation({ select: (location) => location.pathname });
  const [shown, setShown] = useState<{ place: string; message: string } | null>(null);
  useEffect(() => {
    const message = takeFlash();
    if (message) setShown({ place, message });
  });
  return shown?.place === place ? shown.message : null;
}
