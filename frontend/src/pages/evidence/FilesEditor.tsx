import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FileField } from "@/ui";
import { ACCEPT, FILES_HINT, sortOut } from "./fileChecks";
import type { Evidence } from "./queries";
import { StoredFiles } from "./StoredFiles";
import { UploadList } from "./UploadList";
import { addUploads } from "./uploads";

/** Files of evidence that exists: added as soon as they are chosen, one after another. */
export function FilesEditor({ evidence }: { evidence: Evidence }) {
  const queryClient = useQueryClient();
  const [complaints, setComplaints] = useState<string[]>([]);

  async function add(files: File[]): Promise<void> {
    const sorted = await sortOut(files);
    setComplaints(sorted.complaints);
    await addUploads(queryClient, evidence.id, sorted.good);
  }

  return (
    <>
      <h2 className="nhsuk-heading-s" id="files-heading" tabIndex={-1}>
        Files
      </h2>
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
