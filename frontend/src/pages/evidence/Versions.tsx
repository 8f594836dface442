import { useWords, type Words } from "@/pages/frameworks/words";
import { formatDate } from "@/ui";
import type { Content, ContentField } from "./content";

export const FIELD_NAMES: Record<ContentField, string> = {
  title: "Title",
  narrative: "What happened and why it mattered",
  type: "Type of evidence",
  period_starts_on: "Start date",
  period_ends_on: "End date",
  voices: "Whose voice it carries",
  links: "Links",
};

/** One field in words. */
export function fieldWords(content: Content, field: ContentField, words: Words): string {
  const empty = "Nothing";
  if (field === "voices") return content.voices.map(words.voice).join(", ") || empty;
  if (field === "links") return content.links.map(({ url, label }) => label || url).join("\n") || empty;
  if (field === "type") return words.evidenceType(content.type);
  if (field === "title" || field === "narrative") return content[field] || empty;
  return formatDate(content[field]) || empty;
}

/** Some fields of one version, to choose between two. */
export function Version({ content, fields }: { content: Content; fields: readonly ContentField[] }) {
  const words = useWords();
  return (
    <>
      {fields.map((field) => (
        <div key={field} className="nhsuk-u-margin-bottom-3">
          <strong>{FIELD_NAMES[field]}</strong>
          <p className="app-prewrap nhsuk-u-margin-bottom-0">{fieldWords(content, field, words)}</p>
        </div>
      ))}
    </>
  );
}
