import { Details, EmptyState, Radios } from "@/ui";
import { type Candidate, whereWords } from "./candidates";

type Props = {
  field: { id: string; name: string; value: string; onChange: (value: string) => void; error: string | undefined };
  candidates: readonly Candidate[];
  waiting: boolean;
  q: string;
};

/** Who can be asked; and who cannot, with the reason, so that nobody wonders where they are. */
export function CandidateChoice({ field, candidates, waiting, q }: Props) {
  if (waiting) return <p role="status">Looking for reviewers…</p>;
  if (candidates.length === 0) return <NobodyFound q={q} />;
  const can = candidates.filter(({ whyNot }) => whyNot === null);
  const cannot = candidates.filter(({ whyNot }) => whyNot !== null);
  return (
    <>
      {can.length > 0 ? (
        <Radios
          {...field}
          label="Who do you want to ask?"
          options={can.map(({ person }) => ({ value: person.id, label: person.name, hint: whereWords(person) }))}
        />
      ) : (
        <EmptyState title="None of them can be asked">
          <p>See below why not. You can search for somebody else.</p>
        </EmptyState>
      )}
      {cannot.length > 0 ? (
        <Details summary="Who cannot be asked, and why" open={can.length === 0}>
          <ul>
            {cannot.map(({ person, whyNot }) => (
              <li key={person.id}>
                <strong>{person.name}</strong> {whyNot}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function NobodyFound({ q }: { q: string }) {
  if (q) {
    return (
      <EmptyState title={`No reviewer is called “${q}”`}>
        <p>Check the spelling, or search for part of the name.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="There are no reviewers yet">
      <p>An administrator can give people the role of reviewer.</p>
    </EmptyState>
  );
}
