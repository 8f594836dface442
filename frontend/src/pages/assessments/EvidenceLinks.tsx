import type { Criterion } from "@/pages/frameworks/queries";
import { count, Link } from "@/ui";

type Props = { criterion: Criterion; organisationId: string | null; amount: number; returnTo: string };

/** How much evidence answers a criterion, and the two ways to more of it. */
export function EvidenceLinks({ criterion, organisationId, amount, returnTo }: Props) {
  const { code, id } = criterion;
  const address = (path: string, more: Record<string, string> = {}) => {
    const organisation = organisationId ? { organisation_id: organisationId } : undefined;
    return `${path}?${new URLSearchParams({ criterion_id: id, ...organisation, ...more })}`;
  };
  return (
    <div className="app-cluster app-criterion__evidence app-no-print">
      {amount > 0 ? (
        <Link to={address("/evidence")}>
          {count(amount, "piece")} of evidence
          <About code={code} />
        </Link>
      ) : (
        <span className="app-meta">No evidence yet</span>
      )}
      <Link to={address("/evidence/new", { return_to: returnTo })}>
        Add evidence for this
        <About code={code} />
      </Link>
      <Link to={address("/evidence/find", { return_to: returnTo })}>
        Use evidence you already have
        <About code={code} />
      </Link>
    </div>
  );
}

/** Links that say the same are told apart by what they are about. */
function About({ code }: { code: string }) {
  return <span className="nhsuk-u-visually-hidden"> ({code})</span>;
}
