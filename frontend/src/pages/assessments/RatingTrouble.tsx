import { isPrivacyCheck, type Problem } from "@/api";
import type { PrivacyFinding } from "@/api/problem";
import { type Autosave, PrivacyCheck } from "@/forms";
import { ConflictPanel, WarningCallout } from "@/ui";
import type { Entry } from "./ratings";

type Props<E extends Entry> = {
  code: string;
  rating: Autosave<E> & { otherPerson: string | null };
  /** A rating as a reader would say it. */
  say: (entry: E) => string;
};

/** What keeps a rating from being saved, and what the person can do about it. */
export function RatingTrouble<E extends Entry>({ code, rating, say }: Props<E>) {
  const { conflict, problem, otherPerson } = rating;
  if (conflict) {
    return (
      <ConflictPanel
        what={`the rating of ${code}`}
        mine={<Version words={say(conflict.mine)} comment={conflict.mine.comment} />}
        theirs={<Version words={say(conflict.theirs)} comment={conflict.theirs.comment} by={otherPerson} />}
        onKeepMine={() => void rating.keepMine()}
        onTakeTheirs={rating.takeTheirs}
      />
    );
  }
  if (!problem) return null;
  if (isPrivacyCheck(problem)) {
    return <PrivacyCheck findings={findingsOf(problem)} onConfirm={() => void rating.saveAnyway()} />;
  }
  // Said beside the field that it is about.
  if (problem.errors?.length) return null;
  return (
    <WarningCallout title={`Your rating of ${code} is not saved`} level="h3">
      <p>{problem.detail ?? problem.title}</p>
      <p>What you wrote is still here. Copy what you want to keep.</p>
    </WarningCallout>
  );
}

function findingsOf(problem: Problem): readonly PrivacyFinding[] {
  return problem.findings ?? [];
}

function Version({ words, comment, by }: { words: string; comment: string; by?: string | null }) {
  return (
    <>
      {by ? <p className="app-meta">{by}</p> : null}
      <p>
        <strong>{words}</strong>
      </p>
      <p>{comment || "No comment"}</p>
    </>
  );
}
