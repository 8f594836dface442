import type { Evidence } from "./queries";

export type LinkRow = { key: string; url: string; label: string };

/** What people write about evidence, as the form holds it. */
export type Content = {
  title: string;
  narrative: string;
  type: string;
  period_starts_on: string;
  period_ends_on: string;
  voices: string[];
  links: LinkRow[];
};

export const EMPTY: Content = {
  title: "",
  narrative: "",
  type: "",
  period_starts_on: "",
  period_ends_on: "",
  voices: [],
  links: [],
};

export function newLink(url = "", label = ""): LinkRow {
  return { key: crypto.randomUUID(), url, label };
}

export function contentOf(evidence: Evidence): Content {
  return {
    title: evidence.title,
    narrative: evidence.narrative,
    type: evidence.type,
    period_starts_on: evidence.period_starts_on ?? "",
    period_ends_on: evidence.period_ends_on ?? "",
    voices: evidence.voices,
    links: evidence.links.map(({ url, label }) => newLink(url, label)),
  };
}

/** As the API takes it. Rows for links that nobody filled in are left out. */
export function bodyOf(content: Content) {
  const links = content.links.map(({ url, label }) => ({ url: url.trim(), label: label.trim() }));
  return {
    title: content.title.trim(),
    narrative: content.narrative.trim(),
    type: content.type,
    period_starts_on: content.period_starts_on || null,
    period_ends_on: content.period_ends_on || null,
    voices: content.voices,
    links: links.filter(({ url, label }) => url || label),
  };
}

export type ContentField = keyof Content;
const FIELDS = Object.keys(EMPTY) as ContentField[];

export type Merge = {
  /** Each field as whoever changed it left it; where both did, as it was typed here. */
  content: Content;
  /** The fields that both changed, each in another way. */
  clashes: ContentField[];
};

/** Puts together what two people changed, field by field, starting from what both had read. */
export function merge(base: Content, mine: Content, theirs: Content): Merge {
  const clashes: ContentField[] = [];
  let content = mine;
  for (const field of FIELDS) {
    if (same(field, mine, theirs) || same(field, base, theirs)) continue;
    if (same(field, base, mine)) content = { ...content, [field]: theirs[field] };
    else clashes.push(field);
  }
  return { content, clashes };
}

/** The same content with some fields from another version. */
export function withFields(content: Content, other: Content, fields: readonly ContentField[]): Content {
  return { ...content, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
}

function same(field: ContentField, one: Content, other: Content): boolean {
  return JSON.stringify(bodyOf(one)[field]) === JSON.stringify(bodyOf(other)[field]);
}
