import { Link } from "@/ui";
import type { Assessment } from "./queries";

/** The way on from agreed ratings to being recognised for them. */
export function Recognition({ assessment }: { assessment: Assessment }) {
  if (!assessment.can.includes("apply")) return null;
  return (
    <section className="app-panel-quiet app-no-print" aria-labelledby="recognition">
      <h2 id="recognition">Be recognised for this</h2>
      <p>
        <Link to={`/applications/new?assessment_id=${assessment.id}`}>Apply for recognition</Link> with these results.
      </p>
    </section>
  );
}
