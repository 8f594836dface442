import { useState } from "react";
import type { Problem } from "@/api";
import type { Autosave } from "@/forms";
import type { Criterion } from "@/pages/frameworks/queries";
import { type Option, Radios, TextArea } from "@/ui";
import type { Scale } from "./queries";
import { lacksReason, levelInWords, type Mark } from "./ratings";

type Props = { criterion: Criterion; scale: Scale; rating: Autosave<Mark> };

/** The longest comment that can be saved. The count is shown only to those who come near it. */
const LIMIT = 10_000;

/** The rating and the comment on it. */
export function RatingFields({ criterion, scale, rating }: Props) {
  const { code } = criterion;
  const [left, setLeft] = useState(false);
  const mark = rating.value;
  const notApplicable = mark.state === "not_applicable";
  const hasTimeToSayWhy = lacksReason(mark) && !left;

  function choose(choice: string): void {
    setLeft(false);
    rating.set({ ...markOfChoice(choice), comment: mark.comment });
  }

  return (
    <>
      <Radios
        id={`${code}-rating`}
        label={`Where are we with ${code} today?`}
        options={optionsFor(criterion, scale)}
        value={choiceOf(mark)}
        onChange={choose}
        error={errorAt(rating.problem, "/value") ?? errorAt(rating.problem, "/state")}
      />
      <TextArea
        id={`${code}-comment`}
        label={notApplicable ? `Why does ${code} not apply to you?` : `What makes you say so? (optional)`}
        hint={notApplicable ? "We can save this once you have given a reason." : undefined}
        rows={3}
        limit={mark.comment.length > LIMIT * 0.9 ? LIMIT : undefined}
        value={mark.comment}
        onChange={(comment) => rating.set({ ...mark, comment })}
        onBlur={() => {
          setLeft(true);
          void rating.flush();
        }}
        error={hasTimeToSayWhy ? undefined : errorAt(rating.problem, "/comment")}
      />
    </>
  );
}

function optionsFor(criterion: Criterion, scale: Scale): Option[] {
  const descriptors = new Map(criterion.levels.map(({ value, descriptor }) => [value, descriptor]));
  return [
    ...scale.map(({ value, description }) => ({
      value: String(value),
      label: <strong>{levelInWords(value, scale)}</strong>,
      hint: descriptors.get(value) ?? description,
    })),
    { value: "not_applicable", label: "It does not apply to us", hint: "Say why in the box below." },
    { value: "not_assessed", label: "We have not decided yet" },
  ];
}

function choiceOf({ state, value }: Mark): string {
  return state === "rated" ? String(value) : state;
}

function markOfChoice(choice: string): Omit<Mark, "comment"> {
  if (choice === "not_applicable" || choice === "not_assessed") return { state: choice, value: null };
  return { state: "rated", value: Number(choice) };
}

/** What the server said about one field. */
function errorAt(problem: Problem | null, pointer: string): string | undefined {
  return problem?.errors?.find((error) => error.pointer.endsWith(pointer))?.message;
}
