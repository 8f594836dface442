import { useLocation } from "@tanstack/react-router";
import { type RefObject, useCallback, useEffect } from "react";

/** Opens everything before printing, since paper cannot be opened. Returns a function that opens or closes all. */
export function useOpenForPrint(container: RefObject<HTMLElement | null>): (open: boolean) => void {
  const setAll = useCallback(
    (open: boolean) => {
      for (const details of container.current?.querySelectorAll("details") ?? []) details.open = open;
    },
    [container],
  );
  useEffect(() => {
    const open = () => setAll(true);
    window.addEventListener("beforeprint", open);
    return () => window.removeEventListener("beforeprint", open);
  }, [setAll]);
  return setAll;
}

/** A link to one criterion ("/frameworks/…#CE1") opens it and brings it into view. */
export function useOpenFromAddress(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const target = hash ? document.getElementById(hash) : null;
    if (!target) return;
    if (target instanceof HTMLDetailsElement) target.open = true;
    target.scrollIntoView();
    (target.querySelector("summary") ?? target).focus({ preventScroll: true });
  }, [hash]);
}
