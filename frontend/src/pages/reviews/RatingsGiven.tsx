import type { Framework } from "@/pages/frameworks/queries";
import { Details, DetailsGroup, SummaryList } from "@/ui";
import type { Review } from "./queries";
import { markInWords } from "./words";

/** The ratings of a review to read, part by part. */
export function RatingsGiven({ review, framework }: { review: Review; framework: Framework }) {
  const given = new Map(review.ratings.map((rating) => [rating.criterion_id, rating]));
  return (
    <DetailsGroup>
      {framework.sections.map(({ id, title, criteria }) => (
        <Details key={id} expander summary={title}>
          <SummaryList
            rows={criteria.map((criterion) => {
              const rating = given.get(criterion.id);
              return {
                label: `${criterion.code}: ${criterion.statement}`,
                value: (
                  <>
                    <strong>{markInWords(rating, framework.scale)}</strong>
                    {rating?.comment ? <p className="app-prewrap">{rating.comment}</p> : null}
                  </>
                ),
              };
            })}
          />
        </Details>
      ))}
    </DetailsGroup>
  );
}
