import type { ReactNode } from "react";
import { useGo } from "@/app/address";
import { Form, required, useForm } from "@/forms";
import { Button, Page, TextField } from "@/ui";
import { tidyCode } from "./words";

type Props = { title?: string; children?: ReactNode };

/** Asks for the code on a certificate. */
export function CodeForm({ title = "Check an award", children }: Props) {
  const go = useGo();
  const form = useForm({
    initial: { code: "" },
    checks: { code: required("Enter the code of the award") },
    save: async ({ code }) => tidyCode(code),
    onSaved: (code) => go(`/awards/${encodeURIComponent(code)}`),
  });
  return (
    <Page title={title} errors={form.errors} width="two-thirds">
      {children ?? (
        <p className="nhsuk-lede-text">
          Every award has a page that says who was recognised, by whom, for what, and whether it still stands. You do
          not need to sign in.
        </p>
      )}
      <Form form={form}>
        <TextField
          {...form.field("code")}
          label="Code of the award"
          hint="It is on the certificate: twelve letters and numbers, for example h4m7kq2x9wtc"
          width={20}
          spellCheck={false}
          autoComplete="off"
        />
        <Button>Check this award</Button>
      </Form>
    </Page>
  );
}
