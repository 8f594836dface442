import { ErrorMessage, Fieldset, HintText, Label } from "nhsuk-react-components";
import type { ReactElement, ReactNode } from "react";

export type FieldTexts = {
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Make the label the size of a heading: `m` for a field that is a section of its own. */
  size?: "s" | "m" | "l";
};

export type Described = { "aria-describedby": string | undefined; "aria-invalid": true | undefined };

function describe(id: string, { hint, error }: FieldTexts, more?: string): Described {
  const ids = [more, hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean);
  return { "aria-describedby": ids.join(" ") || undefined, "aria-invalid": error ? true : undefined };
}

function Messages({ id, hint, error }: FieldTexts & { id: string }) {
  return (
    <>
      {hint ? <HintText id={`${id}-hint`}>{hint}</HintText> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
    </>
  );
}

type Props = FieldTexts & {
  id: string;
  /** The id of something else that describes the input, such as a character count. */
  describedBy?: string;
  children: (described: Described) => ReactNode;
  after?: ReactElement;
};

/** One input with its label, hint and error. */
export function Field({ id, describedBy, children, after, ...texts }: Props) {
  return (
    <div className={groupClass(texts.error)}>
      <Label htmlFor={id} size={texts.size ?? "s"}>
        {texts.label}
      </Label>
      <Messages id={id} {...texts} />
      {children(describe(id, texts, describedBy))}
      {after}
    </div>
  );
}

/** Several inputs that answer one question. The first of them has the id of the field. */
export function FieldGroup({ id, children, ...texts }: Omit<Props, "describedBy" | "after">) {
  const described = describe(id, texts);
  return (
    <div className={groupClass(texts.error)}>
      <Fieldset aria-describedby={described["aria-describedby"]}>
        <Fieldset.Legend size={texts.size ?? "s"}>{texts.label}</Fieldset.Legend>
        <Messages id={id} {...texts} />
        {children(described)}
      </Fieldset>
    </div>
  );
}

function groupClass(error: string | undefined): string {
  return error ? "nhsuk-form-group nhsuk-form-group--error" : "nhsuk-form-group";
}
