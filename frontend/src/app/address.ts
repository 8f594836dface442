import { useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** A parameter of the page's path: `useParam("evidenceId")` on "/evidence/$evidenceId". */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  const value = params[name];
  if (value === undefined) throw new Error(`The path of this page has no $${name}.`);
  return value;
}

/** A value after the question mark of the address, or undefined. */
export function useSearchParam(name: string): string | undefined {
  return (useSearch({ strict: false }) as Record<string, string | undefined>)[name];
}

/** Only places inside this service: an address that somebody else made up must not lead away from it. */
export function safePath(path: string | undefined): string {
  if (!path?.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) return "/";
  return new URL(path, window.location.origin).origin === window.location.origin ? path : "/";
}

/**
 * Filters that live in the address, so that they survive a reload and can be sent to somebody: `const [filters,
 * setFilters] = useFilters({ status: "", q: "" })`. Changing one goes back to the first page of the list.
 */
export function useFilters<T extends Record<string, string>>(defaults: T): [T, (change: Partial<T>) => void] {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const known = Object.entries(defaults).map(([name, value]) => [name, search[name] ?? value]);
  const set = useCallback(
    (change: Partial<T>) =>
      void navigate({
        to: ".",
        search: ((before: object) => ({ ...before, ...change, cursor: undefined, page: undefined })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return [Object.fromEntries(known) as T, set];
}

/** Navigate by address: `const go = useGo(); go("/evidence/123?tab=files")`. */
export function useGo(): (address: string, options?: { replace?: boolean }) => Promise<void> {
  const navigate = useNavigate();
  return useCallback(
    (address, { replace = false } = {}) => {
      const url = new URL(address, window.location.origin);
      const search = Object.fromEntries(url.searchParams) as never;
      return navigate({ to: url.pathname, search, hash: url.hash.slice(1) || undefined, replace });
    },
    [navigate],
  );
}

export type Cursor = {
  /** For the query: undefined on the first page. */
  cursor: string | undefined;
  /** Give it the answer's `next_cursor`; the result goes to `<Pagination />`. */
  pages: (nextCursor: string | null) => { previous: string | null; next: string | null };
};

const SEPARATOR = "~";

/** Where in a paged list we are, kept in the address: `?cursor=` and the cursors of the pages before it. */
export function useCursor(): Cursor {
  const { pathname, search: current } = useLocation();
  const search = current as Record<string, string | undefined>;
  const trail = search.before === undefined ? [] : search.before.split(SEPARATOR);

  function addressOf(cursor: string | undefined, before: string[]): string {
    const { cursor: _, before: __, ...others } = search;
    const entries = Object.entries({ ...others, cursor, before: before.join(SEPARATOR) });
    const present = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
    const text = new URLSearchParams(present).toString();
    return text ? `${pathname}?${text}` : pathname;
  }

  return {
    cursor: search.cursor,
    pages: (nextCursor) => ({
      previous: search.cursor ? addressOf(trail.at(-1) || undefined, trail.slice(0, -1)) : null,
      next: nextCursor ? addressOf(nextCursor, [...trail, ...(search.cursor ? [search.cursor] : [])]) : null,
    }),
  };
}
