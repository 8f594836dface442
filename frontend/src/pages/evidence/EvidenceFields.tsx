import { type FormState, maxLength, realDate, required } from "@/forms";
import { useWords } from "@/pages/frameworks/words";
import { Checkboxes, DateField, Details, InsetText, Select, TextArea, TextField } from "@/ui";
import type { Content } from "./content";
import { LinksField, linksCheck } from "./LinksField";

export const MOST_WORDS = 10_000;

/** The checks of the fields below, in their order on the page. */
export const CONTENT_CHECKS = {
  title: [required("Enter a title"), maxLength(200, "Title")],
  narrative: maxLength(MOST_WORDS, "What happened"),
  type: required("Choose the type of evidence"),
  period_starts_on: realDate("Start date"),
  period_ends_on: realDate("End date"),
  links: linksCheck,
};

/** For the form: what ends must have begun. */
export function checkPeriod({ period_starts_on: start, period_ends_on: end }: Content) {
  const backwards = start !== "" && end !== "" && end < start;
  return backwards
    ? [{ field: "period_ends_on", message: "End date must be the same as or after the start date" }]
    : [];
}

/** What there is to say about evidence, the same for new evidence and for a change. */
export function EvidenceFields<V extends Content & Record<string, unknown>>({ form }: { form: FormState<V> }) {
  const words = useWords();
  // The form of one page holds more than these fields; here only these matter.
  const fields = form as unknown as FormState<Content & Record<string, unknown>>;
  const chosen = words.evidenceTypes.find(({ code }) => code === fields.values.type);
  return (
    <>
      <InsetText>
        <p>
          Leave out anything that could show who a patient is, such as a name, an NHS number or a date of birth. We
          check for these when you save.
        </p>
      </InsetText>
      <TextField
        {...fields.field("title")}
        label="Title"
        hint="A short name that somebody outside your team would understand"
        size="s"
      />
      <TextArea
        {...fields.field("narrative")}
        label="What happened and why it mattered"
        hint="What you did, what changed, and who it helped. Numbers help, and so does what did not work."
        size="s"
        rows={10}
        limit={MOST_WORDS}
      />
      <Select
        {...fields.field("type")}
        label="Type of evidence"
        prompt="Choose a type"
        size="s"
        hint={chosen?.description}
        options={words.evidenceTypes.map(({ code, label }) => ({ value: code, label }))}
      />
      <Details summary="What each type means">
        <dl className="app-flow">
          {words.evidenceTypes.map(({ code, label, description }) => (
            <div key={code}>
              <dt>
                <strong>{label}</strong>
              </dt>
              <dd className="nhsuk-u-margin-left-0">{description}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <DateField
        {...fields.field("period_starts_on")}
        label="When did it start? (optional)"
        hint="For example, 5 1 2026"
      />
      <DateField
        {...fields.field("period_ends_on")}
        label="When did it end? (optional)"
        hint="Leave this empty if it is still going on"
      />
      <Checkboxes
        {...fields.field("voices")}
        label="Whose voice does it carry? (optional)"
        hint="Choose everyone whose own views or words are in it"
        small
        options={words.voices.map(({ code, label, description }) => ({ value: code, label, hint: description }))}
      />
      <LinksField {...fields.field("links")} />
    </>
  );
}
