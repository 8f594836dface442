import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "./drafts";

export type Draft<T> = {
  value: T;
  set: Dispatch<SetStateAction<T>>;
  /** True when what is shown was typed earlier and never saved. */
  restored: boolean;
  /** Forget the draft; what is on the page stays. Call it after saving. */
  clear: () => void;
  /** Forget the draft and go back to what was there at the start. */
  discard: () => void;
};

/** State that survives a reload and an expired session. Without a key it is ordinary state. */
export function useDraft<T extends object>(key: string | null, initial: T): Draft<T> {
  const [start] = useState(initial);
  const [found] = useState(() => (key ? readDraft<T>(key) : null));
  const [restored, setRestored] = useState(found !== null);
  const [value, setValue] = useState<T>(() => (found ? { ...start, ...found } : start));
  const [touched, setTouched] = useState(false);

  useEffect(() => {
    if (key && touched) keepDraft(key, value);
  }, [key, touched, value]);

  const set = useCallback((next: SetStateAction<T>) => {
    setTouched(true);
    setValue(next);
  }, []);
  const clear = useCallback(() => {
    setTouched(false);
    setRestored(false);
    if (key) dropDraft(key);
  }, [key]);
  const discard = useCallback(() => {
    clear();
    setValue(start);
  }, [clear, start]);

  return { value, set, restored, clear, discard };
}
