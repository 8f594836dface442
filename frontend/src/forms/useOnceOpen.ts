import { useState } from "react";

/**
 * True from the first time that `isOpen` is. What somebody types into a form must not vanish because the thing it is
 * about has moved on meanwhile, and its own success must not replace the page before the next one is there.
 */
export function useOnceOpen(isOpen: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return isOpen || wasOpen;
}
