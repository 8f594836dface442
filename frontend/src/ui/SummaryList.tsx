import { SummaryList as NhsSummaryList } from "nhsuk-react-components";
import type { ReactNode } from "react";
import { Link } from "./Link";

export type SummaryRow = {
  label: string;
  value: ReactNode;
  /** "Change" leads to where this is edited. `about` completes the words for screen readers. */
  change?: { to: string; label?: string; about?: string };
};

/** Labels and values: what was answered, the facts about a thing. Empty values are left out. */
export function SummaryList({ rows }: { rows: readonly (SummaryRow | null | false)[] }) {
  const shown = rows.filter((row): row is SummaryRow => Boolean(row) && isPresent((row as SummaryRow).value));
  return (
    <NhsSummaryList>
      {shown.map(({ label, value, change }) => (
        <NhsSummaryList.Row key={label}>
          <NhsSummaryList.Key>{label}</NhsSummaryList.Key>
          <NhsSummaryList.Value>{value}</NhsSummaryList.Value>
          {change ? (
            <NhsSummaryList.Action
              asElement={Link}
              to={change.to}
              visuallyHiddenText={change.about ?? label.toLowerCase()}
            >
              {change.label ?? "Change"}
            </NhsSummaryList.Action>
          ) : null}
        </NhsSummaryList.Row>
      ))}
    </NhsSummaryList>
  );
}

function isPresent(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== "" && value !== false;
}
