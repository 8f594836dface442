import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { isWorthRetrying } from "./problem";
import { refresh } from "./queries";
import { send } from "./send";
import type { Answer, CallArgument, CallFor, DataFor, Method, PathFor } from "./types";

type WriteMethod = Exclude<Method, "get">;

/** What to send: the call, plus the version being changed. */
export type Write<M extends WriteMethod, P extends PathFor<M>> = CallFor<M, P> & { ifMatch?: string | null };

type Options = {
  /** Paths whose data this write changes; they are read again after it succeeds. */
  refreshes?: PathFor<"get">[];
};

/**
 * A write. `const publish = useWrite("post", "/v1/…", { refreshes: [...] })`, then `await publish.mutateAsync({ body })`.
 *
 * The Idempotency-Key belongs to what the person asked for: sending the same thing again after no answer came back
 * uses the same key, so that it cannot happen twice; an answer of any kind ends it.
 */
export function useWrite<M extends WriteMethod, P extends PathFor<M>>(method: M, path: P, options: Options = {}) {
  const queryClient = useQueryClient();
  const attempt = useRef<{ content: string; key: string } | null>(null);

  return useMutation<Answer<DataFor<M, P>>, Error, Write<M, P>>({
    mutationFn: async ({ ifMatch, ...call }) => {
      const content = contentOf(call, ifMatch);
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() };
      const idempotencyKey = attempt.current.key;
      try {
        const answer = await send(method, path, call as CallArgument<M, P>[0], { ifMatch, idempotencyKey });
        attempt.current = null;
        return answer;
      } catch (error) {
        if (!isWorthRetrying(error)) attempt.current = null;
        throw error;
      }
    },
    onSuccess: () => (options.refreshes ? refresh(queryClient, ...options.refreshes) : undefined),
  });
}

/** Text that is the same for the same request. A form with files is told apart by what its files are. */
function contentOf(call: object, ifMatch: string | null | undefined): string {
  return JSON.stringify([call, ifMatch], (_, value: unknown) => {
    if (value instanceof FormData) return [...value.entries()];
    if (value instanceof File) return [value.name, value.size, value.lastModified];
    return value;
  });
}
