import { useMemo, useState } from "react";
import { type Answer, etagOf, type Problem, ProblemError } from "@/api";
import { type Autosave, type Saved, useAutosave } from "@/forms";
import type { Rating } from "@/pages/assessments/queries";
import { type Entry, lacksReason, type Mark, markOf } from "@/pages/assessments/ratings";

export type EntryAutosave = Autosave<Entry> & { otherPerson: string | null };

type Saving = {
  rating: Rating | null | undefined;
  put: (body: Mark & { privacy_confirmed: boolean }, etag: string | null) => Promise<Answer<Rating>>;
  get: () => Promise<Answer<Rating>>;
  /** So that the rest of the page is right without reading everything again. */
  remember: (latest: Rating) => void;
};

export const NOTHING_CHOSEN: Entry = { state: "", value: null, comment: "" };

/** A rating from outside that is saved as it changes: a reviewer's own, or the one that a moderator agrees. */
export function useEntry(key: string, { rating, put, get, remember }: Saving): EntryAutosave {
  const [otherPerson, setOtherPerson] = useState<string | null>(null);
  const saved = useMemo(() => savedOf(rating), [rating]);
  const autosave = useAutosave<Entry>(key, {
    saved,
    save: async (entry, etag, { privacy }) => {
      const { state } = entry;
      if (state === "") throw new ProblemError(missing("/state", "Choose a rating. Your words are saved with it"));
      if (lacksReason(entry)) throw new ProblemError(missing("/comment", "Say in a few words why this does not apply"));
      const answer = await put({ ...entry, state, privacy_confirmed: privacy }, etag);
      remember(answer.data);
      return { value: entry, etag: answer.etag };
    },
    reload: async () => {
      const answer = await get();
      setOtherPerson(answer.data.updated_by.name);
      return { value: markOf(answer.data), etag: answer.etag };
    },
  });
  return { ...autosave, otherPerson };
}

function savedOf(rating: Rating | null | undefined): Saved<Entry> {
  return rating ? { value: markOf(rating), etag: etagOf(rating) } : { value: NOTHING_CHOSEN, etag: null };
}

/** Not worth asking the server: it would only say the same. */
function missing(pointer: string, message: string): Problem {
  return {
    type: "about:blank",
    title: "Something is missing",
    status: 422,
    detail: message,
    errors: [{ pointer, message }],
  };
}
