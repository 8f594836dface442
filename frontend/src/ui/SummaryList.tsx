import classNames from "classnames";
import type { ReactNode } from "react";
import { About } from "./Button";
import { Link } from "./Link";

export type SummaryRow = {
  label: string;
  value: ReactNode;
  /** "Change" leads to where this is edited. `about` completes the words for screen readers. */
  change?: { to: string; label?: string; about?: string };
};

/** Labels and values: what was answered, the facts about a thing. Empty values are left out. */
export function SummaryList({ rows }: { rows: readonly (SummaryRow | null | false)[] }) {
  const present = rows.filter(isPresent);
  // Room for actions is kept only where a row beside it has some.
  const anyActions = present.some(({ change }) => change);
  return (
    <dl className="nhsuk-summary-list">
      {present.map(({ label, value, change }) => (
        <div
          key={label}
          className={classNames(
            "nhsuk-summary-list__row",
            anyActions && !change && "nhsuk-summary-list__row--no-actions",
          )}
        >
          <dt className="nhsuk-summary-list__key">{label}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
          {change ? (
            <dd className="nhsuk-summary-list__actions">
              <Link to={change.to}>
                {change.label ?? "Change"}
                <About words={change.about ?? label.toLowerCase()} />
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function isPresent(row: SummaryRow | null | false): row is SummaryRow {
  return Boolean(row) && !["", null, undefined, false].includes((row as SummaryRow).value as string);
}
