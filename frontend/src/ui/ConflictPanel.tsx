import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./Button";

type Props = {
  /** What was changed, for example "the comment on CE1". */
  what: string;
  mine: ReactNode;
  theirs: ReactNode;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Two people changed the same thing. Shows both, on the page, and waits for a choice. Nothing is lost until then. */
export function ConflictPanel({ what, mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="app-conflict" role="alert">
      <h2 className="nhsuk-heading-s" ref={heading} tabIndex={-1}>
        Somebody else changed {what} while you were working
      </h2>
      <p>Both versions are below. Choose which one to keep.</p>
      <div className="app-conflict__versions">
        <div>
          <h3 className="nhsuk-heading-xs">Yours</h3>
          {mine}
        </div>
        <div>
          <h3 className="nhsuk-heading-xs">Saved by somebody else</h3>
          {theirs}
        </div>
      </div>
      <div className="app-cluster">
        <Button type="button" small onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button type="button" small variant="secondary" onClick={onTakeTheirs}>
          Use the other version
        </Button>
      </div>
    </section>
  );
}
