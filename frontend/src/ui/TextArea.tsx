import classNames from "classnames";
import { useEffect, useState } from "react";
import { Field, type FieldTexts } from "./Field";

export type TextAreaProps = FieldTexts & {
  id: string;
  name?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  /** The most characters that can be saved. Shown as a count; typing is never cut short. */
  limit?: number;
  readOnly?: boolean;
};

export function TextArea({ id, name, value, onChange, onBlur, rows = 5, limit, readOnly, ...texts }: TextAreaProps) {
  const countId = limit ? `${id}-count` : undefined;
  return (
    <Field
      id={id}
      describedBy={countId}
      after={limit ? <CharacterCount id={`${id}-count`} used={[...value].length} limit={limit} /> : undefined}
      {...texts}
    >
      {(described) => (
        <textarea
          className={classNames("nhsuk-textarea", texts.error && "nhsuk-textarea--error")}
          id={id}
          name={name ?? id}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          readOnly={readOnly}
          {...described}
        />
      )}
    </Field>
  );
}

function CharacterCount({ id, used, limit }: { id: string; used: number; limit: number }) {
  const left = limit - used;
  const message = sayCount(left);
  const spoken = useSettled(message);
  return (
    <>
      <p id={id} className={classNames("nhsuk-body-s app-count", left < 0 && "app-count--over")}>
        {used === 0 ? `You can enter up to ${limit.toLocaleString("en-GB")} characters` : message}
      </p>
      <div className="nhsuk-u-visually-hidden" aria-live="polite">
        {used > limit * 0.9 ? spoken : ""}
      </div>
    </>
  );
}

function sayCount(left: number): string {
  const number = Math.abs(left).toLocaleString("en-GB");
  const noun = Math.abs(left) === 1 ? "character" : "characters";
  return left < 0 ? `You have ${number} ${noun} too many` : `You have ${number} ${noun} left`;
}

/** The text once typing has paused, so that a screen reader does not count along with every key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 1_000);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
