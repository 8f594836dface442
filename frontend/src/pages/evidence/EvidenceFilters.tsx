import { type FormEvent, useEffect, useState } from "react";
import { useSignedIn } from "@/api";
import { useFilters } from "@/app/address";
import { useWords } from "@/pages/frameworks/words";
import { Button, InsetText, Link, Select, TextField } from "@/ui";
import { usePlaceChoices } from "./places";
import { useCriterion } from "./queries";
import { STATUSES } from "./words";

export const NO_FILTERS = { q: "", status: "", type: "", organisation_id: "", criterion_id: "" };

/** What to look for. Kept in the address, so that a search can be sent to somebody. */
export function EvidenceFilters() {
  const [filters, setFilters] = useFilters(NO_FILTERS);
  const [typed, setTyped] = useState(filters);
  const words = useWords();
  const { person } = useSignedIn();
  const places = usePlaceChoices(person.memberships, filters.organisation_id);

  // Going back, or a link to another search, changes the address from outside.
  const inAddress = JSON.stringify(filters);
  useEffect(() => setTyped(JSON.parse(inAddress)), [inAddress]);

  function search(event: FormEvent): void {
    event.preventDefault();
    setFilters({ ...typed, q: typed.q.trim() });
  }
  const set = (name: keyof typeof NO_FILTERS) => (value: string) => setTyped({ ...typed, [name]: value });

  return (
    <search>
      <form className="app-panel-quiet" onSubmit={search}>
        <h2 className="nhsuk-heading-s">Find evidence</h2>
        <CriterionFilter criterionId={filters.criterion_id} onClear={() => setFilters({ criterion_id: "" })} />
        <TextField id="q" label="Words in it" type="search" value={typed.q} onChange={set("q")} width={30} />
        <div className="app-grid nhsuk-u-margin-bottom-0">
          <Select
            id="status"
            label="Status"
            prompt="Any status"
            value={typed.status}
            onChange={set("status")}
            options={Object.entries(STATUSES).map(([value, label]) => ({ value, label }))}
          />
          <Select
            id="type"
            label="Type"
            prompt="Any type"
            value={typed.type}
            onChange={set("type")}
            options={words.evidenceTypes.map(({ code, label }) => ({ value: code, label }))}
          />
          {places.length > 1 ? (
            <Select
              id="organisation_id"
              label="Team"
              prompt="Any team"
              value={typed.organisation_id}
              onChange={set("organisation_id")}
              options={places.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
        </div>
        <div className="app-cluster">
          <Button small>Search</Button>
          {Object.values(filters).some(Boolean) ? <Link to="/evidence">Show all evidence</Link> : null}
        </div>
      </form>
    </search>
  );
}

function CriterionFilter({ criterionId, onClear }: { criterionId: string; onClear: () => void }) {
  const criterion = useCriterion(criterionId || undefined);
  if (!criterionId) return null;
  return (
    <InsetText>
      <p>
        Only evidence for {criterion ? `${criterion.code}: ${criterion.statement}` : "one criterion"}{" "}
        <button type="button" className="app-link-button" onClick={onClear}>
          Show evidence for any criterion
        </button>
      </p>
    </InsetText>
  );
}
