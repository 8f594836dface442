import { count, Link, StatusTag } from "@/ui";
import type { SectionProgress } from "./ratings";
import { placeOf } from "./words";

type Props = { assessmentId: string; sections: readonly SectionProgress[] };

/** The criteria that still need a decision, part by part, each with a link straight to it. */
export function Missing({ assessmentId, sections }: Props) {
  const open = sections.filter(({ missing }) => missing.length > 0);
  const left = open.reduce((sum, { missing }) => sum + missing.length, 0);
  if (left === 0) {
    const total = sections.reduce((sum, section) => sum + section.total, 0);
    return <p className="nhsuk-lede-text">Well done: all {count(total, "criterion", "criteria")} have your answer.</p>;
  }
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">
        {count(left, "criterion", "criteria")} still {left === 1 ? "needs" : "need"} your answer
      </h2>
      <p>Rate each one, or say why it does not apply to you.</p>
      {open.map(({ section, missing }) => (
        <div key={section.id}>
          <h3>{section.title}</h3>
          <ul>
            {missing.map(({ id, code, statement, essential }) => (
              <li key={id}>
                <Link to={placeOf.criterion(assessmentId, section.code, code)}>
                  {code}: {statement}
                </Link>{" "}
                {essential ? <StatusTag status="essential" /> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
