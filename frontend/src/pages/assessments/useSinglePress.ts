import { useRef } from "react";

/** Ignores further presses while the first is being carried out. State would come too late for a double click. */
export function useSinglePress(action: () => Promise<unknown>): () => void {
  const running = useRef(false);
  return () => {
    if (running.current) return;
    running.current = true;
    void action().finally(() => {
      running.current = false;
    });
  };
}
