import { Link } from "@/ui";
import type { Proposal } from "./queries";

type Props = { next: NonNullable<Proposal["next_level"]>; framework: { version_id: string } };

/** What is missing for the level above, and the nearest ways there. Each way was tried and reaches it. */
export function NextLevel({ next, framework }: Props) {
  const { name, missing, ways } = next;
  return (
    <section className="app-panel-quiet" aria-labelledby="next-level">
      <h2 id="next-level">What would reach {name}</h2>
      {missing.length > 0 ? (
        <>
          <p>What is missing today:</p>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      {ways.length > 0 ? (
        <>
          <p>{ways.length === 1 ? "The nearest way there:" : "Any one of these would be enough:"}</p>
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
          <p>
            <Link to={`/frameworks/${framework.version_id}`}>See what each criterion says</Link>
          </p>
          <p className="app-meta">This only shows what the numbers need. You choose what matters most to improve.</p>
        </>
      ) : null}
    </section>
  );
}
