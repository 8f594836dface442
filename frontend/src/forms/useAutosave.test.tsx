import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noAnswer } from "@/api/problem";
import { SavedStatus, TextField } from "@/ui";
import { useAutosave, useAutosaveStatus, watchThePage } from "./useAutosave";

type Save = (value: string, etag: string | null) => Promise<{ value: string; etag: string | null }>;

function Comment({ name, save }: { name: string; save: Save }) {
  const saved = { value: "", etag: null };
  const comment = useAutosave(`comment.${name}`, { saved, save, reload: () => Promise.resolve(saved) });
  return (
    <TextField
      id={name}
      label={name}
      value={comment.value}
      onChange={comment.set}
      onBlur={() => void comment.flush()}
    />
  );
}

function Status() {
  return <SavedStatus status={useAutosaveStatus()} />;
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe("useAutosave", () => {
  watchThePage();
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(async () => {
    await vi.advanceTimersByTimeAsync(120_000);
    vi.useRealTimers();
  });

  test("one status line speaks for all fields, the worst first", async () => {
    let online = false;
    const flaky = vi.fn<Save>((value) =>
      online ? Promise.resolve({ value, etag: '"1"' }) : Promise.reject(noAnswer()),
    );
    render(
      <>
        <Comment name="CE1" save={(value) => Promise.resolve({ value, etag: '"1"' })} />
        <Comment name="CE2" save={flaky} />
        <Status />
      </>,
    );
    type("CE1", "fine");
    type("CE2", "kept");
    await wait(1_000);
    expect(screen.getByRole("status")).toHaveTextContent("Not saved – we will keep trying.");
    online = true;
    await act(async () => {
      window.dispatchEvent(new Event("online"));
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(screen.getByRole("status")).toHaveTextContent("Saved");
  });

  test("leaving the field saves at once", async () => {
    const save = vi.fn<Save>((value) => Promise.resolve({ value, etag: '"1"' }));
    render(<Comment name="CE3" save={save} />);
    type("CE3", "because");
    fireEvent.blur(screen.getByLabelText("CE3"));
    await wait(0);
    expect(save).toHaveBeenCalledTimes(1);
  });

  test("hiding the page saves at once, and closing it with something unsaved asks first", async () => {
    const save = vi.fn<Save>(() => new Promise(() => undefined));
    render(<Comment name="CE4" save={save} />);
    type("CE4", "because");
    window.dispatchEvent(new Event("pagehide"));
    await wait(0);
    expect(save).toHaveBeenCalledTimes(1);
    const closing = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });

  test("going to another page still saves, and coming back shows what was typed", async () => {
    let finish: () => void = () => undefined;
    const save = vi.fn<Save>((value) => new Promise((done) => (finish = () => done({ value, etag: '"1"' }))));
    const view = render(<Comment name="CE5" save={save} />);
    type("CE5", "half a thought");
    view.unmount();
    await wait(0);
    expect(save).toHaveBeenCalledTimes(1);
    render(<Comment name="CE5" save={save} />);
    expect(screen.getByLabelText("CE5")).toHaveValue("half a thought");
    finish();
    await wait(0);
  });
});
