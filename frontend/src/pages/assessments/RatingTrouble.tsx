import { isPrivacyCheck, type Problem } from "@/api";
import type { PrivacyFinding } from "@/api/problem";
import { PrivacyCheck } from "@/forms";
import { ConflictPanel, WarningCallout } from "@/ui";
import type { Scale } from "./queries";
import { inWords, type Mark } from "./ratings";
import type { RatingAutosave } from "./useRating";

type Props = { code: string; rating: RatingAutosave; scale: Scale };

/** What keeps a rating from being saved, and what the person can do about it. */
export function RatingTrouble({ code, rating, scale }: Props) {
  const { conflict, problem, otherPerson } = rating;
  if (conflict) {
    return (
      <ConflictPanel
        what={`the rating of ${code}`}
        mine={<Version mark={conflict.mine} scale={scale} />}
        theirs={<Version mark={conflict.theirs} scale={scale} by={otherPerson} />}
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

function Version({ mark, scale, by }: { mark: Mark; scale: Scale; by?: string | null }) {
  return (
    <>
      {by ? <p className="app-meta">{by}</p> : null}
      <p>
        <strong>{inWords(mark, scale)}</strong>
      </p>
      <p>{mark.comment || "No comment"}</p>
    </>
  );
}
