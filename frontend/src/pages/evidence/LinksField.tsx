import { useEffect, useRef } from "react";
import { type Check, webAddress } from "@/forms";
import { Button, TextButton, TextField } from "@/ui";
import { FieldGroup } from "@/ui/Field";
import { type LinkRow, newLink } from "./content";

const ADDRESS = webAddress();

function complaintAbout({ url, label }: LinkRow): string | null {
  if (!url.trim()) return label.trim() ? "Enter the web address, or remove this link" : null;
  return ADDRESS(url);
}

/** For the form: the first link that cannot be right. */
export const linksCheck: Check = (value) => {
  const rows = value as LinkRow[];
  const index = rows.findIndex((row) => complaintAbout(row) !== null);
  const row = rows[index];
  return row ? `Link ${index + 1}: ${complaintAbout(row)}` : null;
};

type Props = { value: LinkRow[]; onChange: (value: LinkRow[]) => void; error?: string; limit?: number };

/** Web pages that belong to the evidence: as many rows as there are links. */
export function LinksField({ value, onChange, error, limit = 20 }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const adding = useRef(false);
  // The summary leads to the id "links": the first row that is wrong has it.
  const wrong = Math.max(
    value.findIndex((row) => complaintAbout(row) !== null),
    0,
  );

  useEffect(() => {
    if (!adding.current) return;
    adding.current = false;
    list.current?.querySelectorAll<HTMLInputElement>("input[type=url]")[value.length - 1]?.focus();
  }, [value.length]);

  function add(): void {
    adding.current = true;
    onChange([...value, newLink()]);
  }

  function remove(row: LinkRow): void {
    onChange(value.filter(({ key }) => key !== row.key));
    list.current?.querySelector<HTMLButtonElement>("button.nhsuk-button")?.focus();
  }

  return (
    <div ref={list}>
      <FieldGroup
        id="links"
        label="Links (optional)"
        hint="Web pages that others can open, such as a report or an intranet page."
      >
        {() => (
          <>
            {value.map((row, index) => (
              <LinkFields
                key={row.key}
                row={row}
                number={index + 1}
                id={index === wrong ? "links" : `links-${index + 1}`}
                error={error ? (complaintAbout(row) ?? (index === wrong ? error : undefined)) : undefined}
                onChange={(next) => onChange(value.map((each) => (each.key === row.key ? next : each)))}
                onRemove={() => remove(row)}
              />
            ))}
            {value.length < limit ? (
              <Button type="button" variant="secondary" small onClick={add}>
                {value.length === 0 ? "Add a link" : "Add another link"}
              </Button>
            ) : null}
          </>
        )}
      </FieldGroup>
    </div>
  );
}

type RowProps = {
  row: LinkRow;
  number: number;
  id: string;
  error?: string;
  onChange: (row: LinkRow) => void;
  onRemove: () => void;
};

function LinkFields({ row, number, id, error, onChange, onRemove }: RowProps) {
  return (
    <div className="app-panel-quiet">
      <TextField
        id={id}
        label={`Web address of link ${number}`}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        hint="It starts with https://"
        error={error}
        value={row.url}
        onChange={(url) => onChange({ ...row, url })}
      />
      <TextField
        id={`${id}-label`}
        label={`Name of link ${number} (optional)`}
        hint="What people see instead of the address"
        value={row.label}
        onChange={(label) => onChange({ ...row, label })}
      />
      <TextButton about={`link ${number}`} onClick={onRemove}>
        Remove
      </TextButton>
    </div>
  );
}
