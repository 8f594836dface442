import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noAnswer, ProblemError } from "@/api/problem";
import { Autosaver, type Saved } from "./autosaver";
import { readDraft } from "./drafts";

type Rating = { value: number; comment: string };

const START: Saved<Rating> = { value: { value: 1, comment: "" }, etag: '"1"' };

function refusal(status: number, type = "about:blank"): ProblemError {
  return new ProblemError({ type, title: `Problem ${status}`, status });
}

function build(
  save: (value: Rating, etag: string | null) => Promise<Saved<Rating>>,
  reload?: () => Promise<Saved<Rating>>,
) {
  const saving = vi.fn(save);
  const saver = new Autosaver<Rating>("rating.1", {
    saved: START,
    save: saving,
    reload: reload ?? (() => Promise.resolve(START)),
    delay: 500,
  });
  return { saver, saving };
}

const accepted = (value: Rating, etag: string | null) =>
  Promise.resolve({ value, etag: `"${Number((etag ?? '"0"').slice(1, -1)) + 1}"` });

describe("Autosaver", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("saves once, a moment after the last change, with the version it was read as", async () => {
    const { saver, saving } = build(accepted);
    saver.set({ value: 2, comment: "" });
    saver.set({ value: 3, comment: "" });
    expect(saver.snapshot().status).toBe("typing");
    await vi.advanceTimersByTimeAsync(500);
    expect(saving).toHaveBeenCalledTimes(1);
    expect(saving.mock.calls[0]?.slice(0, 2)).toEqual([{ value: 3, comment: "" }, '"1"']);
    expect(saver.snapshot().status).toBe("saved");
    expect(saver.unsaved).toBe(false);
    expect(readDraft("rating.1")).toBeNull();
  });

  test("one request at a time: what is typed meanwhile follows with the new version", async () => {
    let answer: (saved: Saved<Rating>) => void = () => undefined;
    const { saver, saving } = build(
      (value, etag) => new Promise((done) => (answer = () => void accepted(value, etag).then(done))),
    );
    saver.set({ value: 2, comment: "" });
    void saver.flush();
    saver.set({ value: 2, comment: "because" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saving).toHaveBeenCalledTimes(1);
    answer(START);
    await vi.advanceTimersByTimeAsync(600);
    expect(saving).toHaveBeenCalledTimes(2);
    expect(saving.mock.calls[1]?.slice(0, 2)).toEqual([{ value: 2, comment: "because" }, '"2"']);
  });

  test("without an answer it waits, keeps a draft, and tries again until it works", async () => {
    let online = false;
    const { saver, saving } = build((value, etag) => (online ? accepted(value, etag) : Promise.reject(noAnswer())));
    saver.set({ value: 4, comment: "kept" });
    await vi.advanceTimersByTimeAsync(500);
    expect(saver.snapshot().status).toBe("waiting");
    expect(saver.unsaved).toBe(true);
    expect(readDraft<Saved<Rating>>("rating.1")?.value.comment).toBe("kept");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saving).toHaveBeenCalledTimes(2);
    online = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saver.snapshot()).toMatchObject({ status: "saved", value: { value: 4, comment: "kept" } });
  });

  test("an ended session is waited out as well", async () => {
    let signedIn = false;
    const { saver } = build((value, etag) => (signedIn ? accepted(value, etag) : Promise.reject(refusal(401))));
    saver.set({ value: 4, comment: "" });
    await saver.flush();
    expect(saver.snapshot().status).toBe("waiting");
    signedIn = true;
    saver.retryIfWaiting();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.snapshot().status).toBe("saved");
  });

  test("somebody else's change is shown beside one's own; keeping mine saves over theirs knowingly", async () => {
    const theirs = { value: { value: 0, comment: "theirs" }, etag: '"7"' };
    const { saver, saving } = build(
      (value, etag) => (etag === '"7"' ? accepted(value, etag) : Promise.reject(refusal(412))),
      () => Promise.resolve(theirs),
    );
    saver.set({ value: 3, comment: "mine" });
    await saver.flush();
    expect(saver.snapshot()).toMatchObject({
      status: "conflict",
      value: { comment: "mine" },
      conflict: { mine: { comment: "mine" }, theirs: { comment: "theirs" } },
    });
    saver.set({ value: 3, comment: "mine, longer" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saving).toHaveBeenCalledTimes(1);
    await saver.keepMine();
    expect(saving.mock.calls[1]?.slice(0, 2)).toEqual([{ value: 3, comment: "mine, longer" }, '"7"']);
    expect(saver.snapshot()).toMatchObject({ status: "saved", conflict: null });
  });

  test("taking theirs shows theirs and forgets the draft", async () => {
    const theirs = { value: { value: 0, comment: "theirs" }, etag: '"7"' };
    const { saver } = build(
      () => Promise.reject(refusal(412)),
      () => Promise.resolve(theirs),
    );
    saver.set({ value: 3, comment: "mine" });
    await saver.flush();
    saver.takeTheirs();
    expect(saver.snapshot()).toMatchObject({ status: "saved", value: theirs.value, conflict: null });
    expect(saver.unsaved).toBe(false);
    expect(readDraft("rating.1")).toBeNull();
  });

  test("a newer version with the same content is no conflict", async () => {
    const { saver, saving } = build(
      (value, etag) => (etag === '"5"' ? accepted(value, etag) : Promise.reject(refusal(412))),
      () => Promise.resolve({ ...START, etag: '"5"' }),
    );
    saver.set({ value: 2, comment: "" });
    await saver.flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(saving).toHaveBeenCalledTimes(2);
    expect(saver.snapshot().status).toBe("saved");
  });

  test("a refusal is shown and not repeated until something changes", async () => {
    const { saver, saving } = build(({ value }, etag) =>
      value === 9 ? Promise.reject(refusal(422)) : accepted({ value, comment: "" }, etag),
    );
    saver.set({ value: 9, comment: "" });
    await saver.flush();
    await saver.flush();
    expect(saving).toHaveBeenCalledTimes(1);
    expect(saver.snapshot()).toMatchObject({ status: "refused", problem: { status: 422 } });
    saver.set({ value: 2, comment: "" });
    await saver.flush();
    expect(saver.snapshot()).toMatchObject({ status: "saved", problem: null });
  });

  test("after a privacy check the person can save it as it is", async () => {
    const saver = new Autosaver<Rating>("rating.1", {
      saved: START,
      save: (value, etag, { privacy }) =>
        privacy ? accepted(value, etag) : Promise.reject(refusal(409, "/problems/privacy-check")),
      reload: () => Promise.resolve(START),
    });
    saver.set({ value: 2, comment: "call 943 476 5919" });
    await saver.flush();
    expect(saver.snapshot().status).toBe("refused");
    await saver.saveAnyway();
    expect(saver.snapshot().status).toBe("saved");
  });

  test("what a reload interrupted is taken up again, on the version it was typed on", async () => {
    const before = build(() => Promise.reject(noAnswer()));
    before.saver.set({ value: 4, comment: "typed before the reload" });
    const { saver, saving } = build(accepted);
    expect(saver.snapshot().value.comment).toBe("typed before the reload");
    await vi.advanceTimersByTimeAsync(500);
    expect(saving.mock.calls[0]?.slice(0, 2)).toEqual([{ value: 4, comment: "typed before the reload" }, '"1"']);
  });

  test("what somebody else saved during a reload is never overwritten without a choice", async () => {
    const theirs = { value: { value: 0, comment: "theirs" }, etag: '"2"' };
    const save = (value: Rating, etag: string | null) =>
      etag === '"2"' ? accepted(value, etag) : Promise.reject(refusal(412));
    const before = build(save, () => Promise.resolve(theirs));
    before.saver.set({ value: 3, comment: "mine" });
    await before.saver.flush();
    before.saver.set({ value: 3, comment: "mine, longer" });

    const options = { saved: theirs, save: vi.fn(save), reload: () => Promise.resolve(theirs), delay: 500 };
    const saver = new Autosaver<Rating>("rating.1", options);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.snapshot()).toMatchObject({
      status: "conflict",
      conflict: { mine: { comment: "mine, longer" }, theirs: theirs.value },
    });
    expect(options.save.mock.calls.map(([, etag]) => etag)).toEqual(['"1"']);
  });

  test("a draft that was saved after all is forgotten, and cannot come back later", async () => {
    const before = build(() => Promise.reject(noAnswer()));
    before.saver.set({ value: 4, comment: "saved, but the answer was lost" });
    const saved = { value: { value: 4, comment: "saved, but the answer was lost" }, etag: '"2"' };
    const saver = new Autosaver<Rating>("rating.1", { saved, save: accepted, reload: () => Promise.resolve(saved) });
    expect(saver.unsaved).toBe(false);
    expect(readDraft("rating.1")).toBeNull();
  });

  test("one's own save whose answer was lost is no conflict, whatever was typed since", async () => {
    let stored = START;
    const { saver } = build(
      async (value, etag) => {
        if (etag !== stored.etag) throw refusal(412);
        stored = await accepted(value, etag);
        if (stored.etag === '"2"') throw noAnswer();
        return stored;
      },
      () => Promise.resolve(stored),
    );
    saver.set({ value: 2, comment: "first" });
    await saver.flush();
    expect(saver.snapshot().status).toBe("waiting");
    saver.set({ value: 2, comment: "first, and more" });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saver.snapshot().status).toBe("saved");
    expect(stored.value.comment).toBe("first, and more");
  });

  test("what is typed and taken back again leaves nothing to save", async () => {
    const { saver, saving } = build(accepted);
    saver.set({ value: 2, comment: "" });
    saver.set(START.value);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saving).not.toHaveBeenCalled();
    expect(saver.snapshot().status).toBe("idle");
    expect(readDraft("rating.1")).toBeNull();
  });

  test("a version read elsewhere on the page never replaces something typed", () => {
    const { saver } = build(accepted);
    saver.adopt({ value: { value: 2, comment: "" }, etag: '"2"' });
    expect(saver.snapshot().value.value).toBe(2);
    saver.set({ value: 3, comment: "" });
    saver.adopt({ value: { value: 0, comment: "" }, etag: '"3"' });
    expect(saver.snapshot().value.value).toBe(3);
  });
});
