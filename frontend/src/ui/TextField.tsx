import classNames from "classnames";
import { useState } from "react";
import { Field, type FieldTexts } from "./Field";

export type TextFieldProps = FieldTexts & {
  id: string;
  name?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: "text" | "email" | "url" | "search" | "tel";
  autoComplete?: string;
  inputMode?: "numeric" | "decimal" | "email" | "url";
  /** Roughly how many characters the answer has, so that the box says how much is expected. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  spellCheck?: boolean;
  readOnly?: boolean;
};

export function TextField({ id, name, value, onChange, onBlur, type = "text", width, ...props }: TextFieldProps) {
  const { label, hint, error, size, ...input } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} size={size}>
      {(described) => (
        <input
          className={classNames("nhsuk-input", width && `nhsuk-input--width-${width}`, error && "nhsuk-input--error")}
          id={id}
          name={name ?? id}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          {...input}
          {...described}
        />
      )}
    </Field>
  );
}

type PasswordProps = Omit<TextFieldProps, "type" | "width" | "inputMode" | "spellCheck" | "readOnly">;

/** A password with a button that shows it: nobody should have to type one blind. */
export function PasswordField({ id, name, value, onChange, onBlur, autoComplete, ...texts }: PasswordProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field id={id} {...texts}>
      {(described) => (
        <div className="app-password">
          <input
            className={classNames("nhsuk-input", texts.error && "nhsuk-input--error")}
            id={id}
            name={name ?? id}
            type={shown ? "text" : "password"}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            autoComplete={autoComplete ?? "current-password"}
            autoCapitalize="none"
            spellCheck={false}
            {...described}
          />
          <button
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            type="button"
            aria-controls={id}
            aria-label={shown ? "Hide password" : "Show password"}
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide" : "Show"}
          </button>
        </div>
      )}
    </Field>
  );
}
