import { Mark } from "@/ui";
import { Gates } from "./Gates";
import { NextLevel } from "./NextLevel";
import type { Proposal as Proposed } from "./queries";
import { WorkingOut } from "./WorkingOut";
import "./recognition.scss";

type Props = { proposal: Proposed; framework: { version_id: string } };

/** What a rule set makes of agreed ratings, line by line: the outcome, every need, and how it was worked out. */
export function Proposal({ proposal, framework }: Props) {
  const { headline, level_name, notes, eligibility, levels, next_level } = proposal;
  return (
    <>
      <div className="app-outcome">
        <Mark size={72} />
        <div>
          <p className="app-outcome__level">{level_name ?? "No level yet"}</p>
          <p>{headline}</p>
        </div>
      </div>
      {notes.length > 0 ? (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {next_level ? <NextLevel next={next_level} framework={framework} /> : null}
      <h2>What each level needs, and what was found</h2>
      {eligibility.length > 0 ? (
        <Gates title="Before any level" reached={proposal.eligible} word="Met" gates={eligibility} />
      ) : null}
      {levels.map(({ code, name, reached, gates }) => (
        <Gates key={code} title={name} reached={reached} gates={gates} />
      ))}
      <WorkingOut values={proposal.values} />
    </>
  );
}
