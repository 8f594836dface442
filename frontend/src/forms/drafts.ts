/**
 * What people have typed and not yet saved, kept in this tab only (session storage), so that a reload, an expired
 * session or a wrong turn loses nothing. Drafts go when they are saved and when the person signs out.
 */
const PREFIX = "excellence.draft.";
const OWNER = "excellence.drafts-of";

export function readDraft<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function keepDraft(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Storage is full or switched off: the page still holds what was typed.
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Storage is switched off, so there is nothing to drop.
  }
}

export function clearDrafts(): void {
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) sessionStorage.removeItem(key);
  } catch {
    // Storage is switched off, so there is nothing to clear.
  }
}

/** Another person's drafts on a shared computer are cleared before anything else happens. */
export function draftsBelongTo(personId: string): void {
  try {
    if (sessionStorage.getItem(OWNER) !== personId) clearDrafts();
    sessionStorage.setItem(OWNER, personId);
  } catch {
    // Storage is switched off, so there are no drafts.
  }
}
