import classNames from "classnames";
import type { MouseEvent, ReactNode } from "react";
import { Link } from "./Link";

export type ButtonVariant = "primary" | "secondary" | "warning" | "reverse";

type Look = { variant?: ButtonVariant; small?: boolean; children: ReactNode };

export type ButtonProps = Look & {
  type?: "submit" | "button";
  onClick?: () => void;
  /** Being sent. The button stays where it is and keeps the focus, says so, and ignores further presses. */
  busy?: boolean;
  busyLabel?: string;
  /** More for screen readers where the words alone do not say which: "Remove" + "photo of the board". */
  about?: string;
};

export function Button({ type = "submit", onClick, busy = false, busyLabel = "Saving…", about, ...look }: ButtonProps) {
  function press(event: MouseEvent): void {
    // The second half of a double click comes before `busy` can. Keys count 0, single clicks 1.
    if (busy || event.detail > 1) event.preventDefault();
    else onClick?.();
  }
  return (
    <button className={classFor(look)} type={type} onClick={press} aria-disabled={busy || undefined}>
      {busy ? busyLabel : look.children}
      <About words={about} />
    </button>
  );
}

/** A link that looks like a button: for the main way on to another page. */
export function LinkButton({ to, reload, ...look }: Look & { to: string; reload?: boolean }) {
  return (
    <Link className={classFor(look)} to={to} reload={reload} draggable={false}>
      {look.children}
    </Link>
  );
}

/** A small action among text that does something on this page, such as "Remove". */
export function TextButton({ onClick, about, children }: { onClick: () => void; about?: string; children: ReactNode }) {
  return (
    <button className="app-link-button" type="button" onClick={onClick}>
      {children}
      <About words={about} />
    </button>
  );
}

/** The space stands outside: some readers drop one at the start of a hidden part, and would say "Removephoto". */
export function About({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <>
      {" "}
      <span className="nhsuk-u-visually-hidden">{words}</span>
    </>
  );
}

function classFor({ variant = "primary", small }: Look): string {
  return classNames(
    "nhsuk-button",
    variant !== "primary" && `nhsuk-button--${variant}`,
    small && "nhsuk-button--small",
  );
}
