import type { Section } from "@/pages/frameworks/queries";
import { Link } from "@/ui";
import type { Assessment } from "./queries";
import { byCriterion, isDecided } from "./ratings";
import { placeOf } from "./words";

/** Beside the criteria on a wide screen: where one is, and which still need an answer. */
export function SectionNav({ assessment, section }: { assessment: Assessment; section: Section }) {
  const ratings = byCriterion(assessment.ratings);
  return (
    <nav className="app-part-nav app-no-print" aria-labelledby="in-this-part">
      <h2 className="nhsuk-heading-xs" id="in-this-part">
        In this part
      </h2>
      <ul>
        {section.criteria.map(({ id, code }) => (
          <li key={id}>
            <Link to={placeOf.criterion(assessment.id, section.code, code)}>{code}</Link>{" "}
            {isDecided(ratings.get(id)) ? <span className="app-meta">answered</span> : <strong>to do</strong>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
