import type { Framework } from "@/pages/frameworks/queries";
import { SummaryList } from "@/ui";
import type { Assessment } from "./queries";
import { byCriterion } from "./ratings";
import { placeOf } from "./words";

/** What was said not to apply, with the reasons: reviewers look at these closely. */
export function NotApplicable({ assessment, framework }: { assessment: Assessment; framework: Framework }) {
  const ratings = byCriterion(assessment.ratings);
  const rows = framework.sections.flatMap((section) =>
    section.criteria.flatMap(({ id, code }) => {
      const rating = ratings.get(id);
      if (rating?.state !== "not_applicable") return [];
      const to = placeOf.criterion(assessment.id, section.code, code);
      return [{ label: code, value: rating.comment, change: { to, about: `what you said about ${code}` } }];
    }),
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="not-applicable">
      <h2 id="not-applicable">What you said does not apply to you</h2>
      <SummaryList rows={rows} />
    </section>
  );
}
