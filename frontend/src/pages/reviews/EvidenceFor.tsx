import { useQuery } from "@tanstack/react-query";
import type { Criterion } from "@/pages/frameworks/queries";
import { useWords } from "@/pages/frameworks/words";
import { count, Link } from "@/ui";
import { evidenceForQuery } from "./queries";
import "./reviews.scss";

type Props = { team: { id: string; name: string } | null; criterion: Criterion; amount: number };

/** The team's evidence for one criterion, each with a link to read it. */
export function EvidenceFor({ team, criterion, amount }: Props) {
  const words = useWords();
  const { data } = useQuery({ ...evidenceForQuery(team?.id, criterion.id), enabled: amount > 0 });
  if (amount === 0) return <p className="app-meta">No evidence for {criterion.code}</p>;
  return (
    <div className="app-version">
      <h3 className="nhsuk-heading-xs">
        {count(amount, "piece")} of evidence for {criterion.code}
      </h3>
      {data ? (
        <ul className="nhsuk-list">
          {data.items.map(({ id, title, type }) => (
            <li key={id}>
              <Link to={`/evidence/${id}`}>{title}</Link> <span className="app-meta">{words.evidenceType(type)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="app-meta">Loading…</p>
      )}
    </div>
  );
}
