import { useQueryClient } from "@tanstack/react-query";
import { send } from "@/api";
import type { Rating } from "@/pages/assessments/queries";
import { withRating } from "./progress";
import { reviewQuery } from "./queries";
import { type EntryAutosave, useEntry } from "./useEntry";

const PATH = "/v1/reviews/{review_id}/ratings/{criterion_id}";

/** One rating of my review, saved as it changes. */
export function useReviewRating(review_id: string, criterion_id: string, rating: Rating | undefined): EntryAutosave {
  const queryClient = useQueryClient();
  const path = { review_id, criterion_id };
  const entry = useEntry(`review.${review_id}.${criterion_id}`, {
    rating,
    put: (body, ifMatch) => send("put", PATH, { path, body }, { ifMatch, keepalive: true }),
    get: () => send("get", PATH, { path }),
    remember: (latest) =>
      queryClient.setQueryData(reviewQuery(review_id).queryKey, (known) => (known ? withRating(known, latest) : known)),
  });
  // Nobody else can change my review: it was I, somewhere else.
  return { ...entry, otherPerson: entry.otherPerson ? "You, in another window" : null };
}
