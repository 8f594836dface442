import { useWords } from "@/pages/frameworks/words";
import { type Column, count, formatDate, Link, StatusTag, Table } from "@/ui";
import type { EvidenceSummary } from "./queries";
import { statusWords } from "./words";

/** A list of evidence. Whose it is matters only where there is more than one team. */
export function EvidenceTable({ items }: { items: readonly EvidenceSummary[] }) {
  const words = useWords();
  const severalTeams = new Set(items.map(({ organisation }) => organisation.id)).size > 1;
  const columns: Column<EvidenceSummary>[] = [
    {
      header: "Evidence",
      cell: ({ id, title, type }) => (
        <>
          <Link to={`/evidence/${id}`}>{title}</Link>
          <span className="app-meta nhsuk-body-s nhsuk-u-margin-bottom-0">{words.evidenceType(type)}</span>
        </>
      ),
    },
    ...(severalTeams ? [{ header: "Team", cell: ({ organisation }: EvidenceSummary) => organisation.name }] : []),
    { header: "Status", cell: ({ status }) => <StatusTag status={status} label={statusWords(status)} /> },
    { header: "Answers", cell: ({ criterion_count }) => count(criterion_count, "criterion", "criteria") },
    { header: "Last changed", cell: ({ updated_at }) => formatDate(updated_at) },
  ];
  return <Table caption="Evidence, newest first" columns={columns} rows={items} rowKey={({ id }) => id} />;
}
