import { useState } from "react";
import type { Problem } from "@/api";
import type { Autosave } from "@/forms";
import type { Criterion } from "@/pages/frameworks/queries";
import { type Option, Radios, TextArea } from "@/ui";
import type { Scale } from "./queries";
import { type Entry, lacksReason, levelInWords } from "./ratings";

/** How those who rate are asked. A team rates itself; reviewers and moderators rate somebody else. */
export type RatingWords = {
  question: (code: string) => string;
  notApplicable: string;
  notAssessed: string;
  comment: string;
  whyNotApplicable: (code: string) => string;
};

const OWN: RatingWords = {
  question: (code) => `Where are we with ${code} today?`,
  notApplicable: "It does not apply to us",
  notAssessed: "We have not decided yet",
  comment: "What makes you say so? (optional)",
  whyNotApplicable: (code) => `Why does ${code} not apply to you?`,
};

type Props<E extends Entry> = {
  criterion: Criterion;
  scale: Scale;
  rating: Autosave<E>;
  words?: RatingWords;
  /** Leaves out what each level looks like, where it is said nearby. */
  brief?: boolean;
};

/** The longest comment that can be saved. The count is shown only to those who come near it. */
const LIMIT = 10_000;

/** The rating and the comment on it. */
export function RatingFields<E extends Entry>({ criterion, scale, rating, words = OWN, brief = false }: Props<E>) {
  const { code } = criterion;
  const [left, setLeft] = useState(false);
  const mark = rating.value;
  const notApplicable = mark.state === "not_applicable";
  const stillBusy = (lacksReason(mark) || mark.state === "") && !left;
  const errorOf = (...fields: string[]) => (stillBusy ? undefined : errorAt(rating.problem, fields));

  function choose(choice: string): void {
    setLeft(false);
    rating.set({ ...mark, ...markOfChoice(choice) });
  }

  return (
    <>
      <Radios
        id={`${code}-rating`}
        label={words.question(code)}
        options={optionsFor(criterion, scale, words, brief)}
        value={choiceOf(mark)}
        onChange={choose}
        small={brief}
        error={errorOf("/value", "/state")}
      />
      <TextArea
        id={`${code}-comment`}
        label={notApplicable ? words.whyNotApplicable(code) : `${code}: ${words.comment}`}
        hint={notApplicable ? "We can save this once you have given a reason." : undefined}
        rows={3}
        limit={mark.comment.length > LIMIT * 0.9 ? LIMIT : undefined}
        value={mark.comment}
        onChange={(comment) => rating.set({ ...mark, comment })}
        onBlur={() => {
          setLeft(true);
          void rating.flush();
        }}
        error={errorOf("/comment")}
      />
    </>
  );
}

function optionsFor(criterion: Criterion, scale: Scale, words: RatingWords, brief: boolean): Option[] {
  const descriptors = new Map(criterion.levels.map(({ value, descriptor }) => [value, descriptor]));
  return [
    ...scale.map(({ value, description }) => ({
      value: String(value),
      label: brief ? levelInWords(value, scale) : <strong>{levelInWords(value, scale)}</strong>,
      hint: brief ? undefined : (descriptors.get(value) ?? description),
    })),
    {
      value: "not_applicable",
      label: words.notApplicable,
      hint: brief ? undefined : "Say why in the box below.",
    },
    { value: "not_assessed", label: words.notAssessed },
  ];
}

function choiceOf({ state, value }: Entry): string {
  return state === "rated" ? String(value) : state;
}

function markOfChoice(choice: string): Omit<Entry, "comment"> {
  if (choice === "not_applicable" || choice === "not_assessed") return { state: choice, value: null };
  return { state: "rated", value: Number(choice) };
}

/** What the server said about one field. */
function errorAt(problem: Problem | null, fields: readonly string[]): string | undefined {
  return problem?.errors?.find(({ pointer }) => fields.some((field) => pointer.endsWith(field)))?.message;
}
