import type { Page } from "playwright-core";
import { visit } from "./harness/index.ts";

export const NARRATIVE = "We turned the lights down for an hour after lunch. People slept better.";

export function unique(title: string): string {
  return `${title} ${Date.now().toString(36)}`;
}

export async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("What happened and why it mattered").fill(NARRATIVE);
  await page.getByLabel("Type of evidence").selectOption("Story");
}

/** Saves a draft by its form, and stays on its page. */
export async function addDraft(page: Page, title: string): Promise<void> {
  await visit(page, "/evidence/new");
  await fillIn(page, title);
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}
