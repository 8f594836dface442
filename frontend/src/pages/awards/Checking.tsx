import type { PublicAward } from "./queries";

/** How a stranger can trust what they read here. */
export function Checking({ award: { code, issuer_name, level_name } }: { award: PublicAward }) {
  return (
    <section aria-labelledby="checking">
      <h2 id="checking">How to check that this is real</h2>
      <p>This page is the record itself. Pictures, badges and certificates are only copies of it.</p>
      <ul>
        <li>
          Look at the address in your browser. It should be the one on the certificate, and one that you trust:{" "}
          <strong>{window.location.origin}</strong>
        </li>
        <li>
          Compare the code on the certificate with the one here: <strong className="app-code">{code}</strong>
        </li>
        <li>Look at the date: this page always shows how the award stands today.</li>
      </ul>
      <p>
        {level_name} is a level of a scheme that {issuer_name} runs. {issuer_name} chose what it asks and decided about
        it.
      </p>
    </section>
  );
}
