import { expect, test } from "vitest";
import { changesBetween } from "./revisions";

const FILE = { id: "1", name: "chart.pdf", media_type: "application/pdf", size: 10, sha256: "00" };
const CONTENT = {
  title: "Quiet hour",
  narrative: "We tried it.",
  type: "story",
  period_starts_on: null,
  period_ends_on: null,
  voices: [],
  links: [],
  files: [],
};

test("a version is told by what it changed", () => {
  const after = { ...CONTENT, title: "A quiet hour", period_ends_on: "2026-06-30", files: [FILE] };
  expect(changesBetween(CONTENT, after)).toBe("Changed the title and dates. Added “chart.pdf”");
  expect(changesBetween(after, { ...after, files: [] })).toBe("Removed “chart.pdf”");
  expect(changesBetween(undefined, CONTENT)).toBe("First written");
  expect(changesBetween(CONTENT, CONTENT)).toBe("Saved without changes");
});
