import { formatDate, Link } from "@/ui";
import type { Decision } from "./queries";
import { outcomeWords } from "./words";

/** What the panel has said so far, the last word first. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">What the panel said</h2>
      {[...decisions].reverse().map((decision) => (
        <div key={decision.id} className="app-decision">
          <h3 className="nhsuk-heading-s">{outcomeWords(decision)}</h3>
          <p className="app-meta">
            {decision.decided_by.name}, {formatDate(decision.created_at)}
          </p>
          {decision.reason ? <p className="app-prewrap">{decision.reason}</p> : null}
          {decision.award_code ? (
            <p className="app-cluster">
              <Link to={`/awards/${decision.award_code}`}>See the award, and share it</Link>
              <Link to={`/awards/${decision.award_code}/certificate`}>Print the certificate</Link>
            </p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
