import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

/** The network, as far as a unit test needs it. Call it once at the top of a test file; add answers with `server.use`. */
export function useServer() {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

export const AMARA = {
  person: {
    id: "0190a000-0000-7000-8000-000000000001",
    name: "Amara Okafor",
    job_title: "Ward sister",
    email: "amara.okafor@example.org",
    memberships: [
      {
        id: "0190a000-0000-7000-8000-00000000000a",
        organisation: { id: "0190a000-0000-7000-8000-0000000000aa", kind: "team", name: "Primrose Ward" },
        role: "team_lead",
      },
    ],
  },
  csrf_token: "csrf-1",
  expires_at: "2026-11-22T20:00:00Z",
} as const;

export function problem(status: number, extra: Record<string, unknown> = {}) {
  const body = {
    type: "about:blank",
    title: `Problem ${status}`,
    status,
    detail: "",
    instance: "/v1",
    errors: [],
    ...extra,
  };
  return HttpResponse.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

/** Somebody who was signed in when the test began. */
export function signedInAs(session: typeof AMARA = AMARA) {
  localStorage.setItem("excellence.has-signed-in", "yes");
  return http.get("*/v1/session", () => HttpResponse.json(session));
}
