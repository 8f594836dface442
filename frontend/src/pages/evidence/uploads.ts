import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { asProblem, type Problem, refresh, send } from "@/api";
import { ALL } from "./queries";

export type Upload = {
  /** Also the Idempotency-Key: sending the same file again after no answer cannot add it twice. */
  key: string;
  file: File;
  state: "waiting" | "sending" | "failed";
  problem: Problem | null;
  /** The person has looked at the file's name, and it identifies nobody. */
  confirmed: boolean;
};

/** What is being sent, by evidence. Kept outside the pages: moving on to another page does not stop it. */
const uploads = new Map<string, readonly Upload[]>();
const running = new Map<string, Promise<void>>();
const watchers = new Set<() => void>();
const NONE: readonly Upload[] = [];

export function uploadsOf(evidenceId: string): readonly Upload[] {
  return uploads.get(evidenceId) ?? NONE;
}

export function useUploads(evidenceId: string): readonly Upload[] {
  return useSyncExternalStore(watch, () => uploadsOf(evidenceId));
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function put(evidenceId: string, list: readonly Upload[]): void {
  if (list.length > 0) uploads.set(evidenceId, list);
  else uploads.delete(evidenceId);
  for (const watcher of [...watchers]) watcher();
}

function change(evidenceId: string, key: string, next: Partial<Upload>): void {
  put(
    evidenceId,
    uploadsOf(evidenceId).map((upload) => (upload.key === key ? { ...upload, ...next } : upload)),
  );
}

/** Sends files one after another. Resolves when each has been tried; those that failed are still in `uploadsOf`. */
export function addUploads(queryClient: QueryClient, evidenceId: string, files: readonly File[]): Promise<void> {
  const added = files.map((file): Upload => {
    return { key: crypto.randomUUID(), file, state: "waiting", problem: null, confirmed: false };
  });
  put(evidenceId, [...uploadsOf(evidenceId), ...added]);
  return work(queryClient, evidenceId);
}

export function retryUpload(queryClient: QueryClient, evidenceId: string, key: string, confirmed = false) {
  // Something else is asked for once the name is confirmed, so that needs a key of its own.
  const again = confirmed ? crypto.randomUUID() : key;
  change(evidenceId, key, { key: again, state: "waiting", problem: null, confirmed });
  return work(queryClient, evidenceId);
}

export function dropUpload(evidenceId: string, key: string): void {
  put(
    evidenceId,
    uploadsOf(evidenceId).filter((upload) => upload.key !== key),
  );
}

function work(queryClient: QueryClient, evidenceId: string): Promise<void> {
  const busy = running.get(evidenceId) ?? sendAll(queryClient, evidenceId).finally(() => running.delete(evidenceId));
  running.set(evidenceId, busy);
  return busy;
}

async function sendAll(queryClient: QueryClient, evidenceId: string): Promise<void> {
  for (;;) {
    const next = uploadsOf(evidenceId).find(({ state }) => state === "waiting");
    if (!next) return;
    change(evidenceId, next.key, { state: "sending" });
    try {
      await sendOne(evidenceId, next);
      await refresh(queryClient, ...ALL);
      dropUpload(evidenceId, next.key);
    } catch (error) {
      change(evidenceId, next.key, { state: "failed", problem: asProblem(error) });
    }
  }
}

function sendOne(evidence_id: string, { key, file, confirmed }: Upload) {
  const form = new FormData();
  form.append("file", file);
  if (confirmed) form.append("privacy_confirmed", "true");
  const call = { path: { evidence_id }, body: form as never };
  return send("post", "/v1/evidence/{evidence_id}/files", call, { idempotencyKey: key });
}

// Closing the tab would stop what is on its way: the browser asks first.
window.addEventListener("beforeunload", (event) => {
  const busy = [...uploads.values()].flat().some(({ state }) => state !== "failed");
  if (busy) event.preventDefault();
});
