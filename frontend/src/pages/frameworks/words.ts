import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { read, type Schema } from "@/api";
import { asWords } from "@/ui";

/** What a framework assesses, as it stands after "For". */
const SCOPES: Record<string, string> = {
  team: "teams",
  organisation: "organisations",
  system: "care systems",
  individual: "individual people",
};

export function scopeWords(scope: string): string {
  return SCOPES[scope] ?? asWords(scope).toLowerCase();
}

/** "3 – Making a difference" */
export function ratingName(value: number, label: string | undefined): string {
  return label ? `${value} – ${label}` : String(value);
}

export type Term = Schema<"TermOut">;

/** The word lists change with a release of the product. */
export function vocabulariesQuery() {
  return queryOptions({ ...read("/v1/vocabularies"), staleTime: Number.POSITIVE_INFINITY });
}

export type Words = {
  evidenceTypes: readonly Term[];
  voices: readonly Term[];
  evidenceType: (code: string) => string;
  voice: (code: string) => string;
  policy: (code: string) => string;
};

/** The words for codes. A code that this edition of the lists does not know is shown as words all the same. */
export function useWords(): Words {
  const { data } = useSuspenseQuery(vocabulariesQuery());
  const label = (terms: readonly Term[], code: string) =>
    terms.find((term) => term.code === code)?.label ?? asWords(code);
  return {
    evidenceTypes: data.evidence_types,
    voices: data.voices,
    evidenceType: (code) => label(data.evidence_types, code),
    voice: (code) => label(data.voices, code),
    policy: (code) => data.policies.find((policy) => policy.code === code)?.title ?? asWords(code),
  };
}
