import type { Rating, Scale } from "./queries";
import { inWords } from "./ratings";

type Props = { label: string; level?: "h3" | "h5"; rating: Rating | undefined; scale: Scale };

/** A rating to read: whose it is, what it says, and the words that go with it. */
export function RatingView({ label, level: Heading = "h3", rating, scale }: Props) {
  return (
    <div className="app-version">
      <Heading className="nhsuk-heading-xs">{label}</Heading>
      <p>
        <strong>{inWords(rating, scale)}</strong>
      </p>
      {rating?.comment ? <p className="app-prewrap">{rating.comment}</p> : null}
    </div>
  );
}
