import { useState } from "react";
import { asProblem, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { useWords } from "@/pages/frameworks/words";
import { Button, type Column, flash, Link, StatusTag, Table } from "@/ui";
import { ALL, type EvidenceSummary } from "./queries";
import { useReturnTo } from "./returnTo";
import { periodWords, statusWords } from "./words";

type Props = { items: readonly EvidenceSummary[]; tied: ReadonlySet<string>; criterionId: string; code: string };

/** Evidence with one press to use it for the criterion, and back to where the person came from. */
export function FoundEvidence({ items, tied, criterionId, code }: Props) {
  const words = useWords();
  const tie = useWrite("put", "/v1/evidence/{evidence_id}/criteria/{criterion_id}", { refreshes: [...ALL] });
  const [pressed, setPressed] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const returnTo = useReturnTo();
  const go = useGo();

  async function use({ id, title }: EvidenceSummary): Promise<void> {
    if (tie.isPending) return;
    setPressed(id);
    setProblem(null);
    try {
      await tie.mutateAsync({ path: { evidence_id: id, criterion_id: criterionId } });
      flash(`“${title}” now answers ${code}`);
      await go(returnTo ?? `/evidence/${id}`);
    } catch (error) {
      const { detail, title: said } = asProblem(error);
      setProblem(`“${title}” was not tied to ${code}. ${detail || said}`);
    }
  }

  const columns: Column<EvidenceSummary>[] = [
    { header: "Evidence", cell: ({ id, title }) => <Link to={`/evidence/${id}`}>{title}</Link> },
    { header: "Type", cell: ({ type }) => words.evidenceType(type) },
    { header: "When", cell: (item) => periodWords(item) || "No dates given" },
    { header: "Status", cell: ({ status }) => <StatusTag status={status} label={statusWords(status)} /> },
    {
      header: `Use it for ${code}`,
      cell: (item) =>
        tied.has(item.id) ? (
          "Tied already"
        ) : (
          <span className="app-cluster">
            <Button
              type="button"
              small
              variant="secondary"
              busy={tie.isPending && pressed === item.id}
              about={`“${item.title}”`}
              onClick={() => void use(item)}
            >
              Use this
            </Button>
          </span>
        ),
    },
  ];
  return (
    <>
      {problem ? (
        <p className="nhsuk-error-message" role="alert">
          {problem}
        </p>
      ) : null}
      <Table caption="Your team’s evidence, newest first" columns={columns} rows={items} rowKey={({ id }) => id} />
    </>
  );
}
