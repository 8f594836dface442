import { asProblem, hasStatus, isWorthRetrying, type Problem } from "@/api/problem";
import { dropDraft, keepDraft, readDraft } from "./drafts";

/** A value and the version (ETag) it was read or saved as. */
export type Saved<T> = { value: T; etag: string | null };

export type AutosaveOptions<T> = {
  saved: Saved<T>;
  /** Send it with `keepalive: true`, so that it arrives even when the page closes meanwhile. */
  save: (value: T, etag: string | null, confirmed: { privacy: boolean }) => Promise<Saved<T>>;
  /** Reads what is saved now, after somebody else changed it. */
  reload: () => Promise<Saved<T>>;
  delay?: number;
};

/**
 * idle: nothing changed · typing: changed, about to be saved · saving · saved · waiting: not saved, will try again ·
 * conflict: somebody else changed it, the person chooses · refused: the server will not take it, `problem` says why
 */
export type AutosaveStatus = "idle" | "typing" | "saving" | "saved" | "waiting" | "conflict" | "refused";

export type AutosaveState<T> = {
  value: T;
  status: AutosaveStatus;
  conflict: { mine: T; theirs: T } | null;
  problem: Problem | null;
};

/** What is kept in the tab: the text, and all that tells somebody else's change from one's own after a reload. */
type Draft<T> = Saved<T> & { base?: T; sent?: T[] };

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Saves one value as it changes: one request at a time, the latest value last, and nothing typed is ever thrown away. */
export class Autosaver<T> {
  options: AutosaveOptions<T>;
  private readonly key: string;
  /** What the text was typed on. */
  private base: Saved<T>;
  /** Sent since then without an answer: the server may have saved any of it. */
  private sent: T[] = [];
  /** What somebody else saved meanwhile, until the person has chosen. */
  private other: Saved<T> | null = null;
  private state: AutosaveState<T>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private inFlight: Promise<void> | null = null;
  private failures = 0;
  private readonly listeners = new Set<() => void>();

  constructor(key: string, options: AutosaveOptions<T>) {
    this.key = key;
    this.options = options;
    this.base = options.saved;
    this.state = { value: options.saved.value, status: "idle", conflict: null, problem: null };
    const draft = readDraft<Draft<T>>(key);
    if (!draft) return;
    if (same(draft.value, options.saved.value)) {
      // The answer was lost, or somebody else saved the very same.
      dropDraft(key);
      return;
    }
    // Typed before a reload and never saved. What it was typed on decides whether somebody got in between.
    this.base = { value: draft.base as T, etag: draft.etag };
    this.sent = draft.sent ?? [];
    this.state = { ...this.state, value: draft.value, status: "typing" };
    this.schedule();
  }

  readonly snapshot = (): AutosaveState<T> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** True while there is something that the server does not have. */
  get unsaved(): boolean {
    return this.inFlight !== null || !same(this.state.value, this.base.value);
  }

  readonly set = (value: T): void => {
    this.keep(value);
    if (this.state.status === "conflict" && this.state.conflict) {
      this.update({ value, conflict: { ...this.state.conflict, mine: value } });
      return;
    }
    this.update({ value, status: this.inFlight ? "saving" : "typing", problem: null });
    this.schedule();
  };

  /** Save now instead of in a moment: on leaving a field, or the page. */
  readonly flush = (): Promise<void> => this.run({ privacy: false });

  /** After a privacy check: the person says that nothing here can identify a patient. */
  readonly saveAnyway = (): Promise<void> => {
    this.update({ status: "typing", problem: null });
    return this.run({ privacy: true });
  };

  private async run(confirmed: { privacy: boolean }): Promise<void> {
    clearTimeout(this.timer);
    if (this.inFlight) await this.inFlight;
    const stuck = this.state.status === "conflict" || this.state.status === "refused";
    if (stuck) return;
    if (!this.unsaved) {
      // Typed and taken back again.
      if (this.state.status === "typing") this.update({ status: "idle" });
      dropDraft(this.key);
      return;
    }
    this.inFlight = this.attempt(this.state.value, confirmed).finally(() => {
      this.inFlight = null;
    });
    await this.inFlight;
    // Typed while the request was under way.
    if (this.state.status === "typing") this.schedule();
  }

  /** The person prefers their own words: saved over the other version, knowingly. */
  readonly keepMine = (): Promise<void> => {
    if (this.other) this.startFrom(this.other);
    this.update({ status: "typing", conflict: null });
    return this.flush();
  };

  /** The person prefers what somebody else saved. */
  readonly takeTheirs = (): void => {
    if (this.other) this.startFrom(this.other);
    dropDraft(this.key);
    this.update({ value: this.base.value, status: "saved", conflict: null });
  };

  /** A newer version was read elsewhere on the page. Never replaces something typed. */
  readonly adopt = (saved: Saved<T>): void => {
    if (this.unsaved || saved.etag === this.base.etag) return;
    this.startFrom(saved);
    this.update({ value: saved.value });
  };

  readonly retryIfWaiting = (): void => {
    if (this.state.status === "waiting") void this.flush();
  };

  private async attempt(value: T, confirmed: { privacy: boolean }): Promise<void> {
    this.update({ status: "saving", problem: null });
    if (!this.sent.some((each) => same(each, value))) this.sent.push(value);
    this.keep(this.state.value);
    try {
      const saved = await this.options.save(value, this.base.etag, confirmed);
      this.failures = 0;
      this.settle(value, saved.etag);
    } catch (error) {
      if (hasStatus(error, 412)) await this.meetOtherVersion(value);
      else if (isWorthRetrying(error) || hasStatus(error, 401, 500)) this.waitAndRetry();
      else this.update({ status: "refused", problem: asProblem(error) });
    }
  }

  private settle(value: T, etag: string | null): void {
    // What was sent, not what came back: tidying by the server must not move the text under somebody's cursor.
    this.startFrom({ value, etag });
    const finished = same(this.state.value, value);
    if (finished) dropDraft(this.key);
    else this.keep(this.state.value);
    this.update({ status: finished ? "saved" : "typing" });
  }

  private async meetOtherVersion(mine: T): Promise<void> {
    try {
      const theirs = await this.options.reload();
      const ours = [this.base.value, ...this.sent].some((each) => same(each, theirs.value));
      if (same(theirs.value, mine)) this.settle(mine, theirs.etag);
      else if (ours) {
        this.startFrom(theirs);
        this.update({ status: "typing" });
      } else {
        this.other = theirs;
        this.update({ status: "conflict", conflict: { mine: this.state.value, theirs: theirs.value } });
      }
    } catch {
      this.waitAndRetry();
    }
  }

  private startFrom(saved: Saved<T>): void {
    this.base = saved;
    this.sent = [];
    this.other = null;
  }

  private keep(value: T): void {
    const draft: Draft<T> = { value, etag: this.base.etag, base: this.base.value, sent: this.sent };
    keepDraft(this.key, draft);
  }

  private waitAndRetry(): void {
    this.update({ status: "waiting" });
    const pause = Math.min(FIRST_PAUSE * 2 ** this.failures, LONGEST_PAUSE);
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.delay ?? 800);
  }

  private update(change: Partial<AutosaveState<T>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
