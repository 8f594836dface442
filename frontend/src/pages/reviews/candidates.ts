import type { Schema } from "@/api";
import type { Colleague, ReviewSummary } from "./queries";

type Organisation = Schema<"OrganisationOut">;

export type Candidate = { person: Colleague; whyNot: string | null };

/** Who could be asked first; then those who could not, each with the reason. */
export function candidatesOf(
  people: readonly Colleague[],
  subject: Organisation,
  reviews: readonly ReviewSummary[],
): Candidate[] {
  const above = new Set([subject.id, ...subject.ancestors.map(({ id }) => id)]);
  const asked = new Map(reviews.map((review) => [review.reviewer.id, review]));
  const found = people.map((person) => ({ person, whyNot: whyNot(person, above, subject, asked.get(person.id)) }));
  return found.sort((one, other) => Number(one.whyNot !== null) - Number(other.whyNot !== null));
}

function whyNot(
  person: Colleague,
  above: ReadonlySet<string>,
  subject: Organisation,
  review: ReviewSummary | undefined,
): string | null {
  if (review?.status === "stood_down") return "has stepped aside from this review";
  if (review) return "has been asked already";
  if (person.memberships.some(({ organisation }) => organisation.id === subject.id))
    return `belongs to ${subject.name}`;
  const reviewsHere = person.memberships.some(
    ({ role, organisation }) => role === "reviewer" && above.has(organisation.id),
  );
  return reviewsHere ? null : `is not a reviewer for ${subject.name}`;
}

/** Where somebody works, for telling two people of one name apart. */
export function whereWords({ job_title, memberships }: Colleague): string {
  const places = [...new Set(memberships.map(({ organisation }) => organisation.name))];
  return [job_title, ...places].filter(Boolean).join(", ");
}
