import { useQuery } from "@tanstack/react-query";
import { read } from "@/api";
import { EventList } from "@/pages/activity/EventList";
import { Details } from "@/ui";

function eventsQuery(subject_id: string) {
  return read("/v1/events", { query: { subject_id, limit: 100 } });
}

/** Who did what with it and when, as far as the reader may know. */
export function History({ evidenceId }: { evidenceId: string }) {
  const { data } = useQuery(eventsQuery(evidenceId));
  if (!data || data.items.length === 0) return null;
  return (
    <Details summary="Who did what, and when">
      <EventList events={data.items} within />
    </Details>
  );
}

/** " by Rosalind Achebe", for whoever did one of these things last; nothing where the log does not tell this reader. */
export function useBy(evidenceId: string, names: readonly string[]): string {
  const { data } = useQuery(eventsQuery(evidenceId));
  const event = data?.items.find(({ name }) => names.includes(name));
  return event ? ` by ${event.actor_name}` : "";
}
