import { expect, test } from "vitest";
import { LARGEST, problemWith, sortOut } from "./fileChecks";

function file(name: string, start: number[] | string): File {
  return new File([typeof start === "string" ? start : new Uint8Array(start)], name);
}

test("a program is called one, whatever its name", async () => {
  expect(await problemWith(file("report.pdf", [0x4d, 0x5a, 0x90, 0]))).toMatch("“report.pdf” is a program, not a PDF.");
  expect(await problemWith(file("tool", [0x7f, 0x45, 0x4c, 0x46]))).toMatch("is a program, not a document.");
});

test("what is empty, too large or an old Office file says what to do instead", async () => {
  expect(await problemWith(file("nothing.txt", ""))).toMatch("is empty");
  expect(await problemWith(file("old.doc", [0xd0, 0xcf, 0x11, 0xe0]))).toMatch("Save it as docx");
  const large = file("film.pdf", "%PDF");
  Object.defineProperty(large, "size", { value: LARGEST + 1 });
  expect(await problemWith(large)).toMatch("Choose a file of 50 MB or less");
});

test("good files are kept apart from the others", async () => {
  const good = file("chart.pdf", "%PDF-1.7");
  const sorted = await sortOut([good, file("empty.csv", "")]);
  expect(sorted.good).toEqual([good]);
  expect(sorted.complaints).toHaveLength(1);
});
