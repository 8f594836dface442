import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { asProblem, etagOf, hasStatus, type Problem, refresh, send } from "@/api";
import { formatBytes, Link, TextButton } from "@/ui";
import { ALL, type Evidence, type StoredFile } from "./queries";

/** What a browser can show by itself. Everything else is downloaded. */
const SHOWABLE = /^(application\/pdf|image\/(png|jpeg|gif|webp))$/;

/** The files that are there, to download and, where that is allowed, to remove. */
export function StoredFiles({ evidence, removable = false }: { evidence: Evidence; removable?: boolean }) {
  const queryClient = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState("");

  async function remove(file: StoredFile): Promise<void> {
    setAsking(null);
    setProblem(null);
    list.current?.focus();
    try {
      await removeFile(evidence, file.id);
      setSaid(`${file.name} was removed`);
    } catch (error) {
      setProblem(asProblem(error));
    }
    await refresh(queryClient, ...ALL);
  }

  return (
    <>
      <p className="nhsuk-u-visually-hidden" role="status">
        {said}
      </p>
      {problem ? (
        <p className="nhsuk-error-message" role="alert">
          The file was not removed. {problem.detail || problem.title}
        </p>
      ) : null}
      <ul
        className={removable ? "app-files nhsuk-u-margin-bottom-4" : "nhsuk-list nhsuk-u-margin-bottom-0"}
        ref={list}
        tabIndex={-1}
      >
        {evidence.files.map((file) => (
          <li key={file.id}>
            <FileLink evidenceId={evidence.id} file={file} />
            {removable && asking !== file.id ? (
              <TextButton about={file.name} onClick={() => setAsking(file.id)}>
                Remove
              </TextButton>
            ) : null}
            {removable && asking === file.id ? (
              <span className="app-cluster">
                Remove it for good?
                <TextButton about={`remove ${file.name}`} onClick={() => void remove(file)}>
                  Yes
                </TextButton>
                <TextButton about={`keep ${file.name}`} onClick={() => setAsking(null)}>
                  No
                </TextButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function FileLink({ evidenceId, file }: { evidenceId: string; file: StoredFile }) {
  const content = `/v1/evidence/${evidenceId}/files/${file.id}/content`;
  return (
    <span className="app-files__name">
      <Link to={content} reload download={file.name}>
        {file.name}
      </Link>{" "}
      ({formatBytes(file.size)})
      {SHOWABLE.test(file.media_type) ? (
        <>
          {" "}
          <Link className="app-no-print" to={`${content}?disposition=inline`} reload>
            Look at it<span className="nhsuk-u-visually-hidden">: {file.name}</span>
          </Link>
        </>
      ) : null}
    </span>
  );
}

/** Whatever else somebody changed meanwhile, this file may still go. One that has gone already is no mistake. */
async function removeFile(evidence: Evidence, file_id: string): Promise<void> {
  const path = { evidence_id: evidence.id, file_id };
  const take = (version: { version: number }) =>
    send("delete", "/v1/evidence/{evidence_id}/files/{file_id}", { path }, { ifMatch: etagOf(version) });
  try {
    await take(evidence);
  } catch (error) {
    if (hasStatus(error, 404)) return;
    if (!hasStatus(error, 412)) throw error;
    const latest = await send("get", "/v1/evidence/{evidence_id}", { path: { evidence_id: evidence.id } });
    if (latest.data.files.some(({ id }) => id === file_id)) await take(latest.data);
  }
}
