import { useQueryClient } from "@tanstack/react-query";
import { isPrivacyCheck } from "@/api";
import { formatBytes, TextButton } from "@/ui";
import { dropUpload, retryUpload, type Upload, useUploads } from "./uploads";

/** Files on their way, and those that could not be added with the reason and what to do. */
export function UploadList({ evidenceId }: { evidenceId: string }) {
  const uploads = useUploads(evidenceId);
  return (
    <>
      <p className="nhsuk-u-visually-hidden" role="status">
        {progressWords(uploads)}
      </p>
      {uploads.length > 0 ? (
        <ul className="app-files nhsuk-u-margin-bottom-4">
          {uploads.map((upload) => (
            <li key={upload.key}>
              {upload.state === "failed" ? (
                <FailedUpload evidenceId={evidenceId} upload={upload} />
              ) : (
                <span className="app-files__name">
                  {upload.file.name} ({formatBytes(upload.file.size)}):{" "}
                  {upload.state === "sending" ? "being added…" : "waiting"}
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

export function progressWords(uploads: readonly Upload[]): string {
  const left = uploads.filter(({ state }) => state !== "failed");
  if (left.length === 0) return "";
  const names = left.map(({ file }) => file.name);
  return left.length === 1 ? `Adding ${names[0]}…` : `Adding ${left.length} files: ${names.join(", ")}…`;
}

function FailedUpload({ evidenceId, upload }: { evidenceId: string; upload: Upload }) {
  const queryClient = useQueryClient();
  const { file, key, problem } = upload;
  const aboutName = problem !== null && isPrivacyCheck(problem);
  // A wrong kind or size stays wrong: only another file helps.
  const hopeless = problem !== null && [409, 413, 415].includes(problem.status) && !aboutName;
  return (
    <>
      <span className="app-files__name nhsuk-error-message nhsuk-u-margin-bottom-0">
        <span className="nhsuk-u-visually-hidden">Error: </span>
        {failureOf(upload)}
      </span>
      <span className="app-cluster">
        {aboutName ? (
          <TextButton about={file.name} onClick={() => void retryUpload(queryClient, evidenceId, key, true)}>
            Nobody can be identified – add it
          </TextButton>
        ) : null}
        {!hopeless && !aboutName ? (
          <TextButton about={`to add ${file.name}`} onClick={() => void retryUpload(queryClient, evidenceId, key)}>
            Try again
          </TextButton>
        ) : null}
        <TextButton about={file.name} onClick={() => dropUpload(evidenceId, key)}>
          Leave it out
        </TextButton>
      </span>
    </>
  );
}

/** “letter.docx” was not added, and why. */
export function failureOf({ file, problem }: Upload): string {
  const said = `“${file.name}” was not added.`;
  if (!problem) return said;
  if (!isPrivacyCheck(problem)) return `${said} ${problem.detail || problem.title}`;
  return `${said} Its name may identify a patient. Rename the file and choose it again, or say that it does not.`;
}
