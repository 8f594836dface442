import { formatDate, SummaryList } from "@/ui";
import type { Award } from "./queries";
import { StandingTag } from "./StandingTag";
import { termOf } from "./words";

/** The facts of an award, with what only those concerned may know. */
export function Record({ award }: { award: Award }) {
  return (
    <SummaryList
      rows={[
        { label: "Who holds it", value: award.organisation.name },
        { label: "Level", value: `${award.level_name}, in ${award.scheme_title}` },
        { label: "Given by", value: award.issuer.name },
        { label: "What for", value: award.citation },
        { label: "When", value: termOf(award) },
        { label: "Standing", value: <StandingTag standing={award.standing} /> },
        { label: "Withdrawn on", value: formatDate(award.withdrawn_at) },
        {
          label: "Why it was withdrawn",
          value: award.withdrawn_reason ? <span className="app-prewrap">{award.withdrawn_reason}</span> : "",
        },
      ]}
    />
  );
}
