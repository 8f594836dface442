import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";

/** "…#CE2" leads to the heading of CE2, also when it was not on the page yet as the address changed. */
export function useHashTarget(page: string): void {
  // Once the change of page is complete: before that, the page's own heading is still to be given the focus.
  const hash = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.hash ?? "" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other headings under the same name
  useEffect(() => {
    const target = hash ? document.getElementById(decodeURIComponent(hash)) : null;
    if (!target) return undefined;
    const frame = requestAnimationFrame(() => {
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, page]);
}
