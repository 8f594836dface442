import type { ReactNode } from "react";
import { TextButton } from "@/ui/Button";
import { InsetText } from "@/ui/Details";
import { PrivacyCheck } from "./PrivacyCheck";
import type { FormState } from "./useForm";

type FormProps<V extends Record<string, unknown>> = { form: FormState<V>; children: ReactNode };

/** The form element of a `useForm`. Give `form.errors` to the page too: `<Page errors={form.errors}>`. */
export function Form<V extends Record<string, unknown>>({ form, children }: FormProps<V>) {
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)}>
      {form.restored ? (
        <InsetText>
          <p>
            We have kept what you typed before and did not save.{" "}
            <TextButton onClick={form.discardDraft}>Clear it and start again</TextButton>
          </p>
        </InsetText>
      ) : null}
      {form.privacy ? (
        <PrivacyCheck findings={form.privacy} busy={form.busy} onConfirm={() => void form.confirmPrivacy()} />
      ) : null}
      {children}
    </form>
  );
}
