import type { Revision } from "./queries";

type Content = Revision["content"];

const WORDS: Record<string, string> = {
  title: "title",
  narrative: "what happened",
  type: "type",
  period: "dates",
  voices: "whose voice",
  links: "links",
};

/** What a change changed, in words: "Changed the title and links. Added “chart.pdf”." */
export function changesBetween(before: Content | undefined, after: Content): string {
  if (!before) return "First written";
  const parts: Record<string, (content: Content) => unknown> = {
    title: ({ title }) => title,
    narrative: ({ narrative }) => narrative,
    type: ({ type }) => type,
    period: ({ period_starts_on, period_ends_on }) => [period_starts_on, period_ends_on],
    voices: ({ voices }) => voices,
    links: ({ links }) => links,
  };
  const changed = Object.entries(parts)
    .filter(([, read]) => JSON.stringify(read(before)) !== JSON.stringify(read(after)))
    .map(([name]) => WORDS[name] ?? name);
  const sentences = [
    changed.length > 0 ? `Changed the ${inWords(changed)}` : "",
    named("Added", missing(after.files, before.files)),
    named("Removed", missing(before.files, after.files)),
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(". ") : "Saved without changes";
}

function missing(files: Content["files"], others: Content["files"]): string[] {
  return files.filter(({ id }) => !others.some((other) => other.id === id)).map(({ name }) => `“${name}”`);
}

function named(verb: string, names: string[]): string {
  return names.length > 0 ? `${verb} ${inWords(names)}` : "";
}

function inWords(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}
