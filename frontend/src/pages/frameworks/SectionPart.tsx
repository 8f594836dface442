import { useSuspenseQuery } from "@tanstack/react-query";
import { DetailsGroup } from "@/ui";
import { CriterionPart } from "./CriterionPart";
import { componentsQuery, type Framework, type Section } from "./queries";

type Props = { section: Section; scale: Framework["scale"] };

/** One part of a framework: what it is about, and its criteria, each to open. */
export function SectionPart({ section, scale }: Props) {
  const { data: components } = useSuspenseQuery(componentsQuery());
  const about = components.items.filter(({ code }) => section.components.includes(code));
  const own = about.length === 1 && about[0]?.name === section.title;

  return (
    <section aria-labelledby={section.code} className="nhsuk-u-margin-bottom-7">
      <h2 id={section.code} tabIndex={-1}>
        {section.title}
      </h2>
      {own ? (
        <p>{about[0]?.summary}</p>
      ) : (
        <p className="app-meta">Components: {about.map(({ name }) => name).join("; ")}.</p>
      )}
      <DetailsGroup>
        {section.criteria.map((criterion) => (
          <CriterionPart key={criterion.id} criterion={criterion} scale={scale} />
        ))}
      </DetailsGroup>
    </section>
  );
}
