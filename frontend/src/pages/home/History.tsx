import type { AssessmentSummary } from "@/pages/assessments/queries";
import { placeOf, stageWords } from "@/pages/assessments/words";
import { formatDate, Link, StatusTag, Table } from "@/ui";

/** What was assessed before. The newest is shown above already. */
export function History({ assessments }: { assessments: readonly AssessmentSummary[] }) {
  const earlier = assessments.filter(({ stage }) => stage === "agreed");
  if (earlier.length === 0) return null;
  return (
    <Table
      caption="Finished assessments"
      columns={[
        { header: "Assessment", cell: (each) => <Link to={placeOf.results(each.id)}>{nameOf(each)}</Link> },
        { header: "Agreed on", cell: ({ agreed_at }) => formatDate(agreed_at) },
        { header: "Stage", cell: ({ stage }) => <StatusTag status={stage} label={stageWords(stage)} /> },
      ]}
      rows={earlier}
      rowKey={({ id }) => id}
    />
  );
}

function nameOf({ framework, cycle }: AssessmentSummary): string {
  return [framework.title, cycle?.name].filter(Boolean).join(", ");
}
