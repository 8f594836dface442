import { useEffect, useRef } from "react";
import { useSignedIn } from "@/api";
import { Declare } from "./Declare";
import { OthersReview } from "./OthersReview";
import { Paused } from "./Paused";
import { useReview } from "./queries";
import { ReviewTasks } from "./ReviewTasks";
import { StoodDown } from "./StoodDown";
import { SubmittedReview } from "./SubmittedReview";

/** One review: first a word about conflicts, then the parts to rate, then what was said. */
export default function ReviewPage() {
  const { review, framework } = useReview();
  const mine = useSignedIn().person.id === review.reviewer.id;
  const declared = useChangeOf(review.status);
  if (!mine) return <OthersReview review={review} framework={framework} />;
  if (review.status === "stood_down") return <StoodDown review={review} />;
  if (review.status === "submitted") return <SubmittedReview review={review} framework={framework} />;
  if (review.can.length === 0) return <Paused review={review} />;
  if (review.status === "assigned") return <Declare review={review} />;
  return <ReviewTasks review={review} framework={framework} justDeclared={declared} />;
}

/** True once it is no longer what it was when the page opened. Then another page stands here: its heading is next. */
function useChangeOf(status: string): boolean {
  const first = useRef(status);
  const changed = first.current !== status;
  useEffect(() => {
    if (changed) document.querySelector<HTMLElement>("#maincontent h1")?.focus();
  }, [changed]);
  return changed;
}
