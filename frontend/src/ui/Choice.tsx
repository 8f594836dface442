import classNames from "classnames";
import { HintText, Label } from "nhsuk-react-components";
import type { ReactNode } from "react";
import { Field, FieldGroup, type FieldTexts } from "./Field";

export type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type ChoiceProps = FieldTexts & { id: string; name?: string; options: readonly Option[] };

type SelectProps = ChoiceProps & {
  value: string;
  onChange: (value: string) => void;
  /** The first, empty choice, for example "Choose a type". */
  prompt?: string;
};

export function Select({ id, name, value, onChange, options, prompt, ...texts }: SelectProps) {
  return (
    <Field id={id} {...texts}>
      {(described) => (
        <select
          className={classNames("nhsuk-select", texts.error && "nhsuk-select--error")}
          id={id}
          name={name ?? id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...described}
        >
          {prompt ? <option value="">{prompt}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type RadiosProps = ChoiceProps & {
  value: string;
  onChange: (value: string) => void;
  inline?: boolean;
  small?: boolean;
};

/** One answer out of a few. Ask what depends on the answer on the next page, not inside. */
export function Radios({ id, name, value, onChange, options, inline, small, ...texts }: RadiosProps) {
  return (
    <FieldGroup id={id} {...texts}>
      {() => (
        <div className={classNames("nhsuk-radios", inline && "nhsuk-radios--inline", small && "nhsuk-radios--small")}>
          {options.map((option, index) => (
            <Item
              key={option.value}
              kind="radio"
              id={itemId(id, index)}
              name={name ?? id}
              option={option}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

type CheckboxesProps = ChoiceProps & { value: readonly string[]; onChange: (value: string[]) => void; small?: boolean };

/** Any number of answers, in the order of the options. */
export function Checkboxes({ id, name, value, onChange, options, small, ...texts }: CheckboxesProps) {
  function toggle(changed: string): void {
    const chosen = options.map((option) => option.value).filter((each) => value.includes(each) !== (each === changed));
    onChange(chosen);
  }
  return (
    <FieldGroup id={id} {...texts}>
      {() => (
        <div className={classNames("nhsuk-checkboxes", small && "nhsuk-checkboxes--small")}>
          {options.map((option, index) => (
            <Item
              key={option.value}
              kind="checkbox"
              id={itemId(id, index)}
              name={name ?? id}
              option={option}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

type CheckboxProps = {
  id: string;
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  value: boolean;
  onChange: (value: boolean) => void;
  /** The question, where the label alone is a statement to agree to. */
  legend: string;
};

/** A single statement to agree to. */
export function Checkbox({ id, name, label, hint, error, value, onChange, legend }: CheckboxProps) {
  return (
    <FieldGroup id={id} label={legend} error={error}>
      {() => (
        <div className="nhsuk-checkboxes">
          <Item
            kind="checkbox"
            id={id}
            name={name ?? id}
            option={{ value: "yes", label, hint }}
            checked={value}
            onChange={() => onChange(!value)}
          />
        </div>
      )}
    </FieldGroup>
  );
}

type ItemProps = {
  kind: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  onChange: () => void;
};

function Item({ kind, id, name, option, checked, onChange }: ItemProps) {
  const block = kind === "radio" ? "nhsuk-radios" : "nhsuk-checkboxes";
  const hintId = option.hint ? `${id}-item-hint` : undefined;
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        type={kind}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        onChange={onChange}
        aria-describedby={hintId}
      />
      <Label className={`${block}__label`} htmlFor={id}>
        {option.label}
      </Label>
      {option.hint ? (
        <HintText className={`${block}__hint`} id={hintId}>
          {option.hint}
        </HintText>
      ) : null}
    </div>
  );
}

/** The first item carries the id of the field, so that the error summary leads to it. */
function itemId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
