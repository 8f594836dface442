import { StatusTag } from "@/ui";
import type { ReviewSummary } from "./queries";
import { isoToday, statusWords } from "./words";

type Props = { review: Pick<ReviewSummary, "status" | "due_on"> };

/** Where a review stands; late where its day has passed and it is not in yet. */
export function ReviewStatusTag({ review: { status, due_on } }: Props) {
  const open = status === "assigned" || status === "in_progress";
  if (open && due_on && due_on < isoToday()) {
    return <StatusTag status={status} label={`${statusWords(status)}, late`} colour="orange" />;
  }
  return <StatusTag status={status} label={statusWords(status)} colour={COLOURS[status]} />;
}

const COLOURS = { assigned: "white", in_progress: "blue", submitted: "green", stood_down: "grey" } as const;
