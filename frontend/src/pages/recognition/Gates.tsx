import { StatusTag } from "@/ui";
import type { Gate } from "./queries";

type Props = {
  title: string;
  reached: boolean;
  /** What reaching it is called: a level is reached, a condition is met. */
  word?: string;
  gates: readonly Gate[];
};

/** What one level needs beside what was found. Met or not is said in words and in shape, never by colour alone. */
export function Gates({ title, reached, word = "Reached", gates }: Props) {
  return (
    <section className="app-gates">
      <h3 className="app-cluster">
        {title}{" "}
        <StatusTag
          status="reached"
          label={reached ? word : `Not ${word.toLowerCase()} yet`}
          colour={reached ? "green" : "grey"}
        />
      </h3>
      <ul className="app-gates__list">
        {gates.map((gate) => (
          <GateLine key={`${gate.label} ${gate.needed}`} gate={gate} />
        ))}
      </ul>
    </section>
  );
}

function GateLine({ gate: { label, sentence, needed, actual, met } }: { gate: Gate }) {
  return (
    <li className={met ? "app-gate app-gate--met" : "app-gate"}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {met ? <path d="M4 12.5 9.5 18 20 6.5" /> : <path d="M5 12h14" />}
      </svg>
      <div>
        <p>
          <strong>
            {label}: {met ? "met" : "not met yet"}
          </strong>
        </p>
        <p>{sentence}</p>
        <p className="app-meta">
          Needed: {needed}. Found: {actual}.
        </p>
      </div>
    </li>
  );
}
