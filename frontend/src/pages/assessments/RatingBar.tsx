import { useAutosaveStatus } from "@/forms";
import { SavedStatus } from "@/ui";

/** Stays in view while rating: how far this part is, and whether everything is saved. */
export function RatingBar({ done, total, what = "rated" }: { done: number; total: number; what?: string }) {
  return (
    <div className="app-rating-bar app-no-print">
      <span>
        {done} of {total} {what}
      </span>
      <Saved />
    </div>
  );
}

/** By itself, so that a change of status draws this and nothing else. */
function Saved() {
  return <SavedStatus status={useAutosaveStatus()} />;
}
