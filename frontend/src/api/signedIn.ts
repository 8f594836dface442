/**
 * What this tab knows about being signed in. The session itself is a cookie that scripts cannot read; here are the
 * token that proves a write comes from our own pages, and whether the session ended while somebody was working.
 */
let token: string | null = null;
let ended = false;
const listeners = new Set<() => void>();

export function csrfToken(): string | null {
  return token;
}

export function rememberCsrfToken(value: string | null): void {
  token = value;
}

/** The server no longer knows us. Only matters to somebody who was signed in. */
export function reportSignedOut(): void {
  if (token === null || ended) return;
  ended = true;
  announce();
}

export function reportSignedIn(): void {
  if (!ended) return;
  ended = false;
  announce();
}

export function hasSessionEnded(): boolean {
  return ended;
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of [...listeners]) listener();
}
