import { useRef } from "react";
import { TextButton } from "./Button";
import { Field, type FieldTexts } from "./Field";
import { formatBytes } from "./format";

type FileFieldProps = FieldTexts & {
  id: string;
  name?: string;
  value: readonly File[];
  onChange: (files: File[]) => void;
  /** Which kinds the chooser offers, for example ".pdf,.docx,image/*". The server decides by the content. */
  accept?: string;
  multiple?: boolean;
};

/** Files to send with a form. The plain file input: it works with every keyboard, reader and phone. */
export function FileField({ id, name, value, onChange, accept, multiple = true, ...texts }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);

  function add(chosen: FileList | null): void {
    const files = [...(chosen ?? [])];
    if (files.length > 0) onChange(multiple ? [...value, ...files] : files);
    // So that the same file can be chosen again after it was removed.
    if (input.current) input.current.value = "";
  }

  return (
    <Field id={id} after={<ChosenFiles files={value} onChange={onChange} />} {...texts}>
      {(described) => (
        <input
          ref={input}
          className="nhsuk-file-upload__input"
          id={id}
          name={name ?? id}
          type="file"
          accept={accept}
          multiple={multiple}
          onChange={(event) => add(event.target.files)}
          {...described}
        />
      )}
    </Field>
  );
}

function ChosenFiles({ files, onChange }: { files: readonly File[]; onChange: (files: File[]) => void }) {
  if (files.length === 0) return <div aria-live="polite" />;
  return (
    <div aria-live="polite">
      <ul className="app-files">
        {files.map((file, index) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <span className="app-files__name">
              {file.name} ({formatBytes(file.size)})
            </span>
            <TextButton about={file.name} onClick={() => onChange(files.filter((_, other) => other !== index))}>
              Remove
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
