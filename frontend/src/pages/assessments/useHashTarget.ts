import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/** "…#CE2" leads to the heading of CE2, also when it was not on the page yet as the address changed. */
export function useHashTarget(page: string): void {
  const hash = useLocation({ select: (location) => location.hash });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other headings under the same name
  useEffect(() => {
    const target = hash ? document.getElementById(decodeURIComponent(hash)) : null;
    if (!target) return undefined;
    // After the page's own heading has taken the focus that a change of page gives it.
    const frame = requestAnimationFrame(() => {
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, page]);
}
