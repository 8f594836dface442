import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { send } from "./send";
import type { CallArgument, PathFor } from "./types";

/**
 * Query options for a GET, to give to `useSuspenseQuery`, `useQuery` or a route's loader:
 * `useSuspenseQuery(read("/v1/evidence/{evidence_id}", { path: { evidence_id } }))`.
 */
export function read<P extends PathFor<"get">>(path: P, ...[call]: CallArgument<"get", P>) {
  return queryOptions({
    queryKey: [path, call ?? {}, "data"],
    queryFn: ({ signal }) => send("get", path, call, { signal }).then((answer) => answer.data),
  });
}

/** The same, with the version: `{ data, etag }`. For pages that change what they show. */
export function readWithEtag<P extends PathFor<"get">>(path: P, ...[call]: CallArgument<"get", P>) {
  return queryOptions({
    queryKey: [path, call ?? {}, "answer"],
    queryFn: ({ signal }) => send("get", path, call, { signal }),
    structuralSharing: false,
  });
}

/** Everything read from these paths is out of date: whatever is on the page is read again. */
export function refresh(queryClient: QueryClient, ...paths: PathFor<"get">[]): Promise<void> {
  return queryClient.invalidateQueries({ predicate: (query) => paths.some((path) => query.queryKey[0] === path) });
}
