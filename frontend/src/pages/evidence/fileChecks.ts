import { formatBytes } from "@/ui";

export const LARGEST = 50 * 1024 * 1024;
export const KINDS =
  "PDF, Word, Excel or PowerPoint, OpenDocument, pictures (PNG, JPEG, GIF, WebP, HEIC), plain text or CSV";
export const FILES_HINT = `Choose one or more files of up to 50 MB each: ${KINDS}. Check that no patient can be known from them.`;
/** What the chooser offers. The server looks at the content, so this only helps to find the right file. */
export const ACCEPT =
  ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp,.heic,.heif,.txt,.csv,application/pdf,image/*";

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PROGRAMS = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
];

/** What is plainly wrong with a file, before anybody waits for it to be sent. The server looks more closely. */
export async function problemWith(file: File): Promise<string | null> {
  if (file.size > LARGEST) {
    return `“${file.name}” is ${formatBytes(file.size)}. Choose a file of 50 MB or less, or add a link to it instead.`;
  }
  if (file.size === 0) return `“${file.name}” is empty. Check that it was saved, then choose it again.`;
  const start = [...new Uint8Array(await file.slice(0, 4).arrayBuffer())];
  const begins = (bytes: number[]) => bytes.every((byte, index) => start[index] === byte);
  if (PROGRAMS.some(begins)) return `“${file.name}” is a program, ${notA(file.name)}. Choose a document or a picture.`;
  if (begins(OLD_OFFICE)) {
    return `“${file.name}” is an old Office file, or has a password. Save it as docx, xlsx, pptx or PDF, without a password.`;
  }
  return null;
}

function notA(name: string): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase();
  const documents: Record<string, string> = { pdf: "not a PDF", docx: "not a Word document", png: "not a picture" };
  return (ending && documents[ending]) ?? "not a document";
}

/** Those to take, and what to say about the others. */
export async function sortOut(files: readonly File[]): Promise<{ good: File[]; complaints: string[] }> {
  const problems = await Promise.all(files.map(problemWith));
  return {
    good: files.filter((_, index) => problems[index] === null),
    complaints: problems.filter((problem) => problem !== null),
  };
}
