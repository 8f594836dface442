import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { hasStatus } from "@/api/problem";
import { type Session, sessionQuery, signIn } from "@/api/session";
import { required } from "@/forms/checks";
import { useForm } from "@/forms/useForm";
import { Button } from "@/ui/Button";
import { ErrorSummary } from "@/ui/ErrorSummary";
import { useDocumentTitle } from "@/ui/Page";
import { PasswordField, TextField } from "@/ui/TextField";

type Props = {
  title: string;
  intro?: string;
  /** Signing in again to go on with a page: somebody else starts at the beginning, and sees nothing of it. */
  samePerson?: boolean;
  onSignedIn: (session: Session) => void;
};

/** Email address and password, wherever they are asked for. */
export function SignInForm({ title, intro, samePerson = false, onSignedIn }: Props) {
  const queryClient = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const previous = samePerson ? queryClient.getQueryData(sessionQuery.queryKey)?.person : undefined;
  const form = useForm({
    initial: { email: previous?.email ?? "", password: "" },
    secret: ["email", "password"],
    checks: { email: required("Enter your email address"), password: required("Enter your password") },
    save: ({ email, password }) => signIn(queryClient, email.trim(), password),
    onSaved: (session) => {
      if (previous && previous.id !== session.person.id) window.location.assign("/");
      else onSignedIn(session);
    },
    onRefused: (error) => {
      if (!hasStatus(error, 401)) return false;
      form.setErrors([{ field: "email", message: error.message }]);
      return true;
    },
  });

  useDocumentTitle(title, undefined, form.errors.length > 0);
  useEffect(() => {
    if (samePerson) heading.current?.focus();
  }, [samePerson]);

  return (
    <>
      <ErrorSummary errors={form.errors} />
      <h1 className="nhsuk-heading-l" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro ? <p>{intro}</p> : null}
      <form noValidate onSubmit={(event) => void form.submit(event)}>
        <TextField {...form.field("email")} label="Email address" type="email" autoComplete="username" />
        <PasswordField {...form.field("password")} label="Password" autoComplete="current-password" />
        <Button busy={form.busy} busyLabel="Signing in…">
          Sign in
        </Button>
      </form>
    </>
  );
}
