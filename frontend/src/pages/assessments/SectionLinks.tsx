import type { Section } from "@/pages/frameworks/queries";
import { Link, LinkButton } from "@/ui";
import type { Assessment } from "./queries";
import { placeOf } from "./words";

type Props = { assessment: Assessment; sections: readonly Section[]; index: number };

/** On to the next part; after the last one, to checking everything. */
export function SectionLinks({ assessment, sections, index }: Props) {
  const { id } = assessment;
  const [previous, next] = [sections[index - 1], sections[index + 1]];
  const mayCheck = assessment.can.includes("rate") && assessment.organisation !== null;
  return (
    <nav className="app-actions" aria-label="Parts of this assessment">
      <Forward id={id} next={next} mayCheck={mayCheck} />
      {previous ? <Link to={placeOf.section(id, previous.code)}>Previous: {previous.title}</Link> : null}
      {next || mayCheck ? <Link to={placeOf.assessment(id)}>See all parts</Link> : null}
    </nav>
  );
}

function Forward({ id, next, mayCheck }: { id: string; next: Section | undefined; mayCheck: boolean }) {
  if (next) return <LinkButton to={placeOf.section(id, next.code)}>Next: {next.title}</LinkButton>;
  if (mayCheck) return <LinkButton to={placeOf.check(id)}>Check your answers</LinkButton>;
  return <LinkButton to={placeOf.assessment(id)}>Back to all parts</LinkButton>;
}
