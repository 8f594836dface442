import { CodeForm } from "./CodeForm";

/** No award has this code. Mistyping is easy, so the next try is right here. */
export function UnknownCode({ code }: { code: string }) {
  return (
    <CodeForm title="We do not know this award">
      <p className="nhsuk-lede-text">There is no award with the code “{code}”.</p>
      <p>
        Please check it against the certificate, letter by letter, and try again. If it still does not work, ask whoever
        showed you the certificate.
      </p>
    </CodeForm>
  );
}
