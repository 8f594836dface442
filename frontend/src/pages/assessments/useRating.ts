import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { etagOf, type Problem, ProblemError, send } from "@/api";
import { type Autosave, useAutosave } from "@/forms";
import { type Assessment, assessmentQuery, type Rating } from "./queries";
import { lacksReason, type Mark, markOf, withRating } from "./ratings";

const PATH = "/v1/assessments/{assessment_id}/ratings/{criterion_id}";

export type RatingAutosave = Autosave<Mark> & {
  /** Who saved the other version, when two people changed the same rating. */
  otherPerson: string | null;
};

/** One rating of the self-assessment, saved as it changes. */
export function useRating(assessment_id: string, criterion_id: string, rating: Rating | undefined): RatingAutosave {
  const queryClient = useQueryClient();
  const [otherPerson, setOtherPerson] = useState<string | null>(null);
  const saved = useMemo(() => ({ value: markOf(rating), etag: rating ? etagOf(rating) : null }), [rating]);
  const path = { assessment_id, criterion_id };

  /** So that the progress on this page is right without reading everything again. */
  async function remember(latest: Rating): Promise<void> {
    const { queryKey } = assessmentQuery(assessment_id);
    // A reading that set out before this was saved would bring the old rating back.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData<Assessment>(queryKey, (known) => (known ? withRating(known, latest) : known));
  }

  const autosave = useAutosave<Mark>(`rating.${assessment_id}.${criterion_id}`, {
    saved,
    save: async (mark, etag, { privacy }) => {
      if (lacksReason(mark)) throw new ProblemError(REASON_MISSING);
      const body = { ...mark, privacy_confirmed: privacy };
      const answer = await send("put", PATH, { path, body }, { ifMatch: etag, keepalive: true });
      await remember(answer.data);
      return { value: mark, etag: answer.etag };
    },
    reload: async () => {
      const answer = await send("get", PATH, { path });
      setOtherPerson(answer.data.updated_by.name);
      return { value: markOf(answer.data), etag: answer.etag };
    },
  });
  return { ...autosave, otherPerson };
}

/** Not worth asking the server: it would only say the same. */
const REASON_MISSING: Problem = {
  type: "about:blank",
  title: "A reason is missing",
  status: 422,
  detail: "Say in a few words why this does not apply to you.",
  errors: [{ pointer: "/comment", message: "Say in a few words why this does not apply to you" }],
};
