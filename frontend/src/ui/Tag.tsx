import { Tag as NhsTag } from "nhsuk-react-components";
import type { ComponentProps } from "react";
import { asWords } from "./format";

export type TagColour = NonNullable<ComponentProps<typeof NhsTag>["modifier"]>;

/** One colour for one kind of state, everywhere: waiting is blue, done is green, needs you is orange, over is grey. */
const COLOURS: Record<string, TagColour> = {
  draft: "grey",
  not_started: "grey",
  not_applicable: "grey",
  withdrawn: "grey",
  expired: "grey",
  retired: "grey",
  lapsed: "grey",
  self: "blue",
  in_progress: "blue",
  submitted: "blue",
  review: "blue",
  in_review: "blue",
  assigned: "blue",
  proposed: "blue",
  moderation: "purple",
  panel: "purple",
  deferred: "purple",
  returned: "orange",
  expiring: "orange",
  essential: "orange",
  accepted: "green",
  agreed: "green",
  complete: "green",
  current: "green",
  published: "green",
  awarded: "green",
  declined: "red",
  revoked: "red",
};

type Props = { status: string; label?: string; colour?: TagColour };

/** A status in words on a colour. The words carry the meaning; give `label` where the code alone reads badly. */
export function StatusTag({ status, label, colour }: Props) {
  return <NhsTag modifier={colour ?? COLOURS[status] ?? "white"}>{label ?? asWords(status)}</NhsTag>;
}
