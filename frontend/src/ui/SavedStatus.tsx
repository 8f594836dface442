import type { ReactNode } from "react";
import type { AutosaveStatus } from "@/forms/autosaver";

const WORDS: Record<AutosaveStatus, string> = {
  idle: "",
  typing: "Not saved yet",
  saving: "Saving…",
  saved: "Saved",
  waiting: "Not saved – we will keep trying. Please leave this page open.",
  conflict: "Not saved – somebody else changed this. Choose which version to keep.",
  refused: "Not saved – see the message beside it.",
};

/** Only these are read out: hearing every keystroke's state would help nobody. */
const SPOKEN: AutosaveStatus[] = ["saved", "waiting", "conflict", "refused"];

/** Where saving stands. One for a page; give it `useAutosaveStatus()` when there are many fields. */
export function SavedStatus({ status }: { status: AutosaveStatus }) {
  return (
    <div className={`app-saved app-saved--${status}`}>
      <span aria-hidden="true" className="app-saved__words">
        {status === "saved" ? <Tick /> : null}
        {WORDS[status]}
      </span>
      <span className="nhsuk-u-visually-hidden" role="status">
        {SPOKEN.includes(status) ? WORDS[status] : ""}
      </span>
    </div>
  );
}

function Tick(): ReactNode {
  return (
    <svg className="app-saved__mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M4 10.5 8.5 15 16 6" fill="none" stroke="#007f3b" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
