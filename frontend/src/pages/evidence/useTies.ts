import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { asProblem, refresh, send } from "@/api";
import { type Evidence, evidenceQuery, LISTS } from "./queries";

export type Ties = {
  /** What is ticked: what is saved, and on top of it what was ticked since. */
  has: (criterionId: string) => boolean;
  set: (criterionId: string, tied: boolean) => void;
  status: "idle" | "saving" | "saved" | "refused";
  /** Why the last tick could not be saved; its box is back to what is saved. */
  problem: string | null;
};

/** Ticks that save themselves, one after another in the order they were made. */
export function useTies(evidence: Evidence): Ties {
  const queryClient = useQueryClient();
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [touched, setTouched] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const { id: evidence_id } = evidence;

  const save = useCallback(
    async (criterion_id: string, tied: boolean): Promise<void> => {
      try {
        const call = { path: { evidence_id, criterion_id } };
        const answer = await send(tied ? "put" : "delete", "/v1/evidence/{evidence_id}/criteria/{criterion_id}", call, {
          keepalive: true,
        });
        queryClient.setQueryData(evidenceQuery(evidence_id).queryKey, answer.data);
      } catch (error) {
        const { detail, title } = asProblem(error);
        setProblem(detail || title);
      }
      setWanted((before) => without(before, criterion_id, tied));
      await refresh(queryClient, ...LISTS);
    },
    [evidence_id, queryClient],
  );

  const set = useCallback(
    (criterionId: string, tied: boolean) => {
      setTouched(true);
      setProblem(null);
      setWanted((before) => new Map(before).set(criterionId, tied));
      line.current = line.current.then(() => save(criterionId, tied));
    },
    [save],
  );

  const saved = new Set(evidence.criteria.map(({ id }) => id));
  return {
    has: (criterionId) => wanted.get(criterionId) ?? saved.has(criterionId),
    set,
    status: wanted.size > 0 ? "saving" : problem ? "refused" : touched ? "saved" : "idle",
    problem,
  };
}

/** Without a tick that has been dealt with, unless it was changed again meanwhile. */
function without(before: ReadonlyMap<string, boolean>, id: string, tied: boolean): ReadonlyMap<string, boolean> {
  if (before.get(id) !== tied) return before;
  const after = new Map(before);
  after.delete(id);
  return after;
}
