import { useQueryClient } from "@tanstack/react-query";
import { send } from "@/api";
import { withAgreed } from "./comparing";
import { type Comparison, moderationQuery } from "./queries";
import { type EntryAutosave, useEntry } from "./useEntry";

const PATH = "/v1/assessments/{assessment_id}/agreed-ratings/{criterion_id}";

/** The agreed rating of one criterion, saved as it changes. */
export function useAgreedRating(assessment_id: string, { criterion_id, agreed }: Comparison): EntryAutosave {
  const queryClient = useQueryClient();
  const path = { assessment_id, criterion_id };
  return useEntry(`agreed.${assessment_id}.${criterion_id}`, {
    rating: agreed,
    put: (body, ifMatch) => send("put", PATH, { path, body }, { ifMatch, keepalive: true }),
    get: () => send("get", PATH, { path }),
    remember: (latest) =>
      queryClient.setQueryData(moderationQuery(assessment_id).queryKey, (known) =>
        known ? withAgreed(known, latest) : known,
      ),
  });
}
