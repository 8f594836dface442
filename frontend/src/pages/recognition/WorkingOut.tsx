import { Details, SummaryList } from "@/ui";
import type { Value } from "./queries";

/** Lists up to this length are shown at once, longer ones when somebody asks. */
const SHORT = 12;

/** Every value on the way to the outcome, in the order in which it was worked out. */
export function WorkingOut({ values }: { values: readonly Value[] }) {
  return (
    <section aria-labelledby="working-out">
      <h2 id="working-out">How it was worked out</h2>
      <SummaryList rows={values.map((value) => ({ label: value.label, value: <Shown value={value} /> }))} />
    </section>
  );
}

function Shown({ value: { shown, rows } }: { value: Value }) {
  if (rows.length === 0) return shown;
  const lines = (
    <ul className="nhsuk-list">
      {rows.map(({ key, label, shown: each }) => (
        <li key={key}>
          {label}: <strong>{each}</strong>
        </li>
      ))}
    </ul>
  );
  return rows.length <= SHORT ? lines : <Details summary={shown}>{lines}</Details>;
}
