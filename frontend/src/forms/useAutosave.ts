import { useEffect, useState, useSyncExternalStore } from "react";
import { onSessionChange } from "@/api/signedIn";
import { type AutosaveOptions, Autosaver, type AutosaveState, type AutosaveStatus } from "./autosaver";

/** The savers of this tab by key. One that still has something to save outlives its page. */
const savers = new Map<string, { saver: Autosaver<unknown>; users: number; stop: () => void }>();
const watchers = new Set<() => void>();

function announce(): void {
  for (const watcher of [...watchers]) watcher();
}

function obtain<T>(key: string, options: AutosaveOptions<T>): Autosaver<T> {
  const known = savers.get(key);
  if (known) return known.saver as unknown as Autosaver<T>;
  const saver = new Autosaver(key, options);
  const stop = saver.subscribe(() => {
    announce();
    queueMicrotask(() => release(key));
  });
  savers.set(key, { saver: saver as unknown as Autosaver<unknown>, users: 0, stop });
  return saver;
}

function release(key: string): void {
  const entry = savers.get(key);
  if (!entry || entry.users > 0) return;
  // A conflict or a refusal needs the person: the draft brings it back when they return.
  const { status } = entry.saver.snapshot();
  if (entry.saver.unsaved && status !== "conflict" && status !== "refused") return;
  entry.stop();
  savers.delete(key);
  announce();
}

export type Autosave<T> = AutosaveState<T> & {
  set: (value: T) => void;
  /** For `onBlur`, and before moving on: resolves once the attempt is over. */
  flush: () => Promise<void>;
  keepMine: () => Promise<void>;
  takeTheirs: () => void;
  /** When `problem` is a privacy check: the person says that nothing here can identify a patient. */
  saveAnyway: () => Promise<void>;
};

/**
 * Saves `value` as it changes. `key` names what is being edited, for example `rating.${assessmentId}.${criterionId}`;
 * what could not be saved yet is also kept under it in this tab. See `AutosaveStatus` for what to show.
 */
export function useAutosave<T>(key: string, options: AutosaveOptions<T>): Autosave<T> {
  const [, takeAgain] = useState(0);
  const saver = obtain(key, options);
  saver.options = options;

  useEffect(() => {
    const entry = savers.get(key);
    // Strict mode and quick remounts: the entry may have gone between rendering and this effect.
    if (!entry) {
      takeAgain((count) => count + 1);
      return undefined;
    }
    entry.users += 1;
    return () => {
      entry.users -= 1;
      void entry.saver.flush().finally(() => release(key));
    };
  }, [key]);

  const { value, etag } = options.saved;
  useEffect(() => saver.adopt({ value, etag }), [saver, value, etag]);

  const state = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const { set, flush, keepMine, takeTheirs, saveAnyway } = saver;
  return { ...state, set, flush, keepMine, takeTheirs, saveAnyway };
}

const WORST_FIRST: AutosaveStatus[] = ["refused", "conflict", "waiting", "saving", "typing", "saved", "idle"];

/** One word for everything that is being autosaved, for a single status line on a page with many fields. */
export function useAutosaveStatus(): AutosaveStatus {
  return useSyncExternalStore(watch, worstStatus);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function worstStatus(): AutosaveStatus {
  const present = new Set([...savers.values()].map(({ saver }) => saver.snapshot().status));
  return WORST_FIRST.find((status) => present.has(status)) ?? "idle";
}

/** Sends what is left, and resolves when each has had its try. */
export async function saveEverything(): Promise<void> {
  await Promise.all([...savers.values()].map(({ saver }) => saver.flush()));
}

/** Call once, when the app starts: saves what is left when the page is hidden or closed, and retries when it can. */
export function watchThePage(): void {
  const each = (act: (saver: Autosaver<unknown>) => unknown) => {
    for (const { saver } of savers.values()) act(saver);
  };
  const leave = () => void saveEverything();
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
  window.addEventListener("online", () => each((saver) => saver.retryIfWaiting()));
  onSessionChange(() => each((saver) => saver.retryIfWaiting()));
  window.addEventListener("beforeunload", (event) => {
    const left = [...savers.values()].some(({ saver }) => saver.unsaved);
    if (left) event.preventDefault();
    leave();
  });
}
