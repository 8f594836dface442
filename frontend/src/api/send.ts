import createClient from "openapi-fetch";
import type { paths } from "@/client/schema.gen";
import { hasStatus, noAnswer, type ProblemError, problemFrom } from "./problem";
import { csrfToken, rememberCsrfToken, reportSignedOut } from "./signedIn";
import type { Answer, CallArgument, DataFor, Method, PathFor } from "./types";

export type Extras = {
  /** The version being changed; null when there should be none yet. Leave it out where no version is asked for. */
  ifMatch?: string | null;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Let the request outlive the page, for what is saved while it closes. */
  keepalive?: boolean;
};

const client = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: "same-origin",
  // Looked up at each call: the client would otherwise keep the function that was there when it was made.
  fetch: (request) => globalThis.fetch(request),
});

type UntypedRequest = (
  method: string,
  path: string,
  init: Record<string, unknown>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** One request. Resolves with the answer, or throws a `ProblemError`, whatever went wrong. */
export async function send<M extends Method, P extends PathFor<M>>(
  method: M,
  path: P,
  call: CallArgument<M, P>[0],
  extras: Extras = {},
): Promise<Answer<DataFor<M, P>>> {
  const token = csrfToken();
  try {
    return await attempt(method, path, call, extras);
  } catch (error) {
    // Signing in again in another tab changes the token that proves a write is ours: take the new one, and try once.
    if (method === "get" || !hasStatus(error, 403) || (await renewCsrfToken()) === token) throw error;
    return attempt(method, path, call, extras);
  }
}

async function renewCsrfToken(): Promise<string | null> {
  const answer = await attempt("get", "/v1/session", undefined, {}).catch(() => null);
  if (answer) rememberCsrfToken(answer.data.csrf_token);
  return csrfToken();
}

async function attempt<M extends Method, P extends PathFor<M>>(
  method: M,
  path: P,
  call: CallArgument<M, P>[0],
  extras: Extras,
): Promise<Answer<DataFor<M, P>>> {
  // The types of this function say what may be asked; the client's own say the same in a shape we do not need.
  const request = client.request as unknown as UntypedRequest;
  const { path: inPath, query, body } = (call ?? {}) as Record<string, unknown>;
  const { response, data, error } = await request(method.toUpperCase(), path, {
    params: { path: inPath, query },
    body,
    headers: headersFor(method, extras),
    signal: extras.signal,
    keepalive: extras.keepalive,
    ...(body instanceof FormData ? { bodySerializer: (form: unknown) => form } : {}),
  }).catch((reason: unknown) => {
    throw extras.signal?.aborted ? reason : noAnswer();
  });
  if (!response.ok) throw refusal(path, response, error);
  return { data: data as DataFor<M, P>, etag: response.headers.get("ETag"), status: response.status };
}

function headersFor(method: Method, extras: Extras): Record<string, string> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method === "get") return headers;
  const token = csrfToken();
  if (token) headers["X-CSRF-Token"] = token;
  if (extras.ifMatch) headers["If-Match"] = extras.ifMatch;
  if (extras.ifMatch === null) headers["If-None-Match"] = "*";
  if (method === "post") headers["Idempotency-Key"] = extras.idempotencyKey ?? crypto.randomUUID();
  return headers;
}

function refusal(path: string, response: Response, body: unknown): ProblemError {
  const problem = problemFrom(response, body);
  if (problem.status === 401 && path !== "/v1/session") reportSignedOut();
  return problem;
}

/** The ETag of something that came inside a larger answer, from its `version`. */
export function etagOf(thing: { version: number }): string {
  return `"${thing.version}"`;
}
