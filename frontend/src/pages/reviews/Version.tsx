import type { Scale } from "@/pages/assessments/queries";
import type { Mark } from "@/pages/assessments/ratings";
import { markInWords } from "./words";

type Props = { title: string; mark: Mark | null | undefined; scale: Scale; level?: "h3" | "h4" };

/** One view of a criterion to read: whose it is, the rating and the words. */
export function Version({ title, mark, scale, level: Heading = "h3" }: Props) {
  return (
    <div className="app-version">
      <Heading className="nhsuk-heading-xs">{title}</Heading>
      <p>
        <strong>{markInWords(mark, scale)}</strong>
      </p>
      {mark?.comment ? <p className="app-prewrap">{mark.comment}</p> : <p className="app-meta">No comment</p>}
    </div>
  );
}
