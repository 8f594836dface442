import { Details, StatusTag, SummaryList } from "@/ui";
import type { Criterion, Framework } from "./queries";
import { ratingName, useWords } from "./words";

type Props = { criterion: Criterion; scale: Framework["scale"] };

/** One criterion, closed: its statement. Open: the guidance, each level, and what could show it. */
export function CriterionPart({ criterion, scale }: Props) {
  const { code, statement, guidance, essential } = criterion;
  return (
    <Details id={code} expander summary={`${code}: ${statement}${essential ? " (Essential)" : ""}`}>
      {essential ? (
        <p>
          <StatusTag status="essential" /> Everyone is expected to show this one.
        </p>
      ) : null}
      {guidance ? <p>{guidance}</p> : null}
      <Levels criterion={criterion} scale={scale} />
      <WhatCouldShowIt criterion={criterion} />
    </Details>
  );
}

function Levels({ criterion, scale }: Props) {
  const label = (value: number) => scale.find((point) => point.value === value)?.label;
  return (
    <>
      <h3 className="nhsuk-heading-xs">What each rating looks like</h3>
      <SummaryList
        rows={criterion.levels.map(({ value, descriptor }) => ({
          label: ratingName(value, label(value)),
          value: descriptor,
        }))}
      />
    </>
  );
}

function WhatCouldShowIt({ criterion }: { criterion: Criterion }) {
  const words = useWords();
  return (
    <>
      {criterion.evidence_prompts.length > 0 ? (
        <>
          <h3 className="nhsuk-heading-xs">Evidence that could show it</h3>
          <ul>
            {criterion.evidence_prompts.map(({ type, prompt }) => (
              <li key={`${type} ${prompt}`}>
                <strong>{words.evidenceType(type)}:</strong> {prompt}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <SummaryList
        rows={[
          { label: "Whose voice shows it best", value: criterion.voices.map(words.voice).join(", ") },
          { label: "National plans that it serves", value: criterion.policies.map(words.policy).join("; ") },
        ]}
      />
    </>
  );
}
