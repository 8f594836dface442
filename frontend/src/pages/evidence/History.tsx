import { useQuery } from "@tanstack/react-query";
import { read } from "@/api";
import { EventList } from "@/pages/activity/EventList";
import { Details } from "@/ui";

/** Who did what with it and when, as far as the reader may know. */
export function History({ evidenceId }: { evidenceId: string }) {
  const { data } = useQuery(read("/v1/events", { query: { subject_id: evidenceId, limit: 100 } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Details summary="Who did what, and when">
      <EventList events={data.items} within />
    </Details>
  );
}
