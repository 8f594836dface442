import { EmptyState, Radios } from "@/ui";
import { type Candidate, whereWords } from "./candidates";

type Props = {
  field: { id: string; name: string; value: string; onChange: (value: string) => void; error: string | undefined };
  candidates: readonly Candidate[];
  waiting: boolean;
  q: string;
};

/** Who can be asked. Those who cannot stay in the list, so that nobody wonders where they are. */
export function CandidateChoice({ field, candidates, waiting, q }: Props) {
  if (waiting) return <p role="status">Looking for reviewers…</p>;
  if (candidates.length === 0) {
    return (
      <EmptyState title={q ? `No reviewer is called “${q}”` : "There are no reviewers yet"}>
        <p>
          {q
            ? "Check the spelling, or search for part of the name."
            : "An administrator can give people the role of reviewer."}
        </p>
      </EmptyState>
    );
  }
  return (
    <Radios
      {...field}
      label="Who do you want to ask?"
      options={candidates.map(({ person, whyNot }) => ({
        value: person.id,
        label: person.name,
        hint: whyNot ? `Cannot be asked: ${whyNot.charAt(0).toLowerCase()}${whyNot.slice(1)}` : whereWords(person),
        disabled: whyNot !== null,
      }))}
    />
  );
}
