import type { Schema } from "@/api";

export type Event = Schema<"EventOut">;

const PLACES: Record<string, string> = {
  evidence: "/evidence",
  assessment: "/assessments",
  review: "/reviews",
  application: "/applications",
  scheme: "/schemes",
};

/** Where the thing that an event is about can be seen, if there is a page for it. */
export function pageOf({ subject_kind, subject_id, data }: Event): string | undefined {
  if (subject_kind === "award") return typeof data.code === "string" ? `/awards/${data.code}` : undefined;
  const place = PLACES[subject_kind];
  return place ? `${place}/${subject_id}` : undefined;
}
