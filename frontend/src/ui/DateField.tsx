import classNames from "classnames";
import { Label } from "nhsuk-react-components";
import { useState } from "react";
import { FieldGroup, type FieldTexts } from "./Field";

type Parts = { day: string; month: string; year: string };

type DateFieldProps = FieldTexts & {
  id: string;
  name?: string;
  /** `yyyy-mm-dd`, or "" for none. What is typed halfway or wrongly comes out as typed: check with `realDate`. */
  value: string;
  onChange: (value: string) => void;
};

const PARTS = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

export function DateField({ id, value, onChange, ...texts }: DateFieldProps) {
  const [typed, setTyped] = useState<Parts>(() => toParts(value));
  // Something else set the value (a draft, another version): show that instead of what was typed here.
  const parts = fromParts(typed) === value ? typed : toParts(value);

  function change(part: keyof Parts, text: string): void {
    const next = { ...parts, [part]: text.trim() };
    setTyped(next);
    onChange(fromParts(next));
  }

  return (
    <FieldGroup id={id} {...texts}>
      {() => (
        <div className="nhsuk-date-input">
          {PARTS.map(({ part, label, width }, index) => (
            <div className="nhsuk-date-input__item" key={part}>
              <Label className="nhsuk-date-input__label" htmlFor={index === 0 ? id : `${id}-${part}`}>
                {label}
              </Label>
              <input
                className={classNames(
                  `nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}`,
                  texts.error && "nhsuk-input--error",
                )}
                id={index === 0 ? id : `${id}-${part}`}
                inputMode="numeric"
                value={parts[part]}
                onChange={(event) => change(part, event.target.value)}
              />
            </div>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

export function fromParts({ day, month, year }: Parts): string {
  if (!day && !month && !year) return "";
  return [year, month.padStart(month ? 2 : 0, "0"), day.padStart(day ? 2 : 0, "0")].join("-");
}

export function toParts(value: string): Parts {
  const [year = "", month = "", day = ""] = value.split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
