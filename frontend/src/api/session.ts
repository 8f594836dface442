import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { clearDrafts, draftsBelongTo } from "@/forms/drafts";
import { hasStatus } from "./problem";
import { send } from "./send";
import { rememberCsrfToken, reportSignedIn } from "./signedIn";
import type { DataFor } from "./types";

export type Session = DataFor<"get", "/v1/session">;
export type Membership = Session["person"]["memberships"][number];
export type Role = Membership["role"];

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session | null> => {
    if (!mayBeSignedIn()) return null;
    try {
      return welcome((await send("get", "/v1/session", undefined)).data);
    } catch (error) {
      if (!hasStatus(error, 401)) throw error;
      forget();
      return null;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** The person who is signed in. For pages behind sign-in, where there always is one. */
export function useSignedIn(): Session {
  const session = useSession();
  if (!session) throw new Error("This page needs a signed-in person: declare it without `open`.");
  return session;
}

/** True when the person holds one of the roles, anywhere or in the organisation given. */
export function holds(session: Session | null, roles: readonly Role[], organisationId?: string): boolean {
  return (session?.person.memberships ?? []).some(
    (membership) =>
      roles.includes(membership.role) &&
      (organisationId === undefined || membership.organisation.id === organisationId),
  );
}

export async function signIn(queryClient: QueryClient, email: string, password: string): Promise<Session> {
  const session = welcome((await send("post", "/v1/session", { body: { email, password } })).data);
  queryClient.setQueryData(sessionQuery.queryKey, session);
  reportSignedIn();
  return session;
}

/**
 * Ends the session. Load a new page at once, so that nothing stays in memory; until then the one that is open stays as
 * it is, since pages behind sign-in cannot be drawn without a person.
 */
export async function signOut(): Promise<void> {
  await send("delete", "/v1/session", undefined).catch((error: unknown) => {
    if (!hasStatus(error, 401)) throw error;
  });
  forget();
  clearDrafts();
}

/**
 * A note that this browser has signed in, and nothing more. It spares visitors who never did a question whose answer
 * would be a refusal; the session itself stays where scripts cannot read it.
 */
const HINT = "excellence.has-signed-in";

function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(HINT) !== null;
  } catch {
    return true;
  }
}

function setHint(value: boolean): void {
  try {
    if (value) localStorage.setItem(HINT, "yes");
    else localStorage.removeItem(HINT);
  } catch {
    // Storage is switched off: we ask every time.
  }
}

function forget(): void {
  rememberCsrfToken(null);
  setHint(false);
}

function welcome(session: Session): Session {
  setHint(true);
  rememberCsrfToken(session.csrf_token);
  draftsBelongTo(session.person.id);
  return session;
}
