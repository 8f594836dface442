import { Details, DetailsGroup, SummaryList } from "@/ui";
import type { Value } from "./queries";

/** Every value on the way to the outcome, in the order in which it was worked out. */
export function WorkingOut({ values }: { values: readonly Value[] }) {
  const lists = values.filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby="working-out">
      <h2 id="working-out">How it was worked out</h2>
      <SummaryList rows={values.map(({ label, shown }) => ({ label, value: shown }))} />
      {lists.length > 0 ? (
        <DetailsGroup>
          {lists.map(({ name, label, rows }) => (
            <Details key={name} expander summary={`${label}, line by line`}>
              <SummaryList rows={rows.map((row) => ({ label: row.label, value: row.shown }))} />
            </Details>
          ))}
        </DetailsGroup>
      ) : null}
    </section>
  );
}
