import { useQueryClient } from "@tanstack/react-query";
import { FileField } from "@/ui";
import { ACCEPT, FILES_HINT, sortOut } from "./fileChecks";
import type { Evidence } from "./queries";
import { StoredFiles } from "./StoredFiles";
import { UploadList } from "./UploadList";
import { addUploads } from "./uploads";

type Props = {
  evidence: Evidence;
  /** What was wrong with files just chosen, before they were sent. */
  complaints: readonly string[];
  onComplaints: (complaints: string[]) => void;
};

/** Files of evidence that exists: added as soon as they are chosen, one after another. */
export function FilesEditor({ evidence, complaints, onComplaints }: Props) {
  const queryClient = useQueryClient();

  async function add(files: File[]): Promise<void> {
    const sorted = await sortOut(files);
    onComplaints(sorted.complaints);
    await addUploads(queryClient, evidence.id, sorted.good);
  }

  return (
    <>
      <h2 className="nhsuk-heading-s">Files</h2>
      <StoredFiles evidence={evidence} removable />
      <UploadList evidenceId={evidence.id} />
      <FileField
        id="files"
        label={evidence.files.length === 0 ? "Add files (optional)" : "Add more files"}
        hint={`${FILES_HINT} Each is saved as soon as you choose it.`}
        error={complaints.join(" ") || undefined}
        accept={ACCEPT}
        value={[]}
        onChange={(files) => void add(files)}
      />
    </>
  );
}
