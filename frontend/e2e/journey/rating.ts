import type { Locator, Page } from "playwright-core";
import { assert, settled } from "../harness/index.ts";

export const PARTS = [
  "Culture and environment",
  "Health and wellbeing",
  "Knowledge mobilisation and research",
  "Leadership",
  "Innovation",
  "Quality and safety",
  "Workforce learning and development",
] as const;

/** What one rates and says; what is not listed gets `usual`. */
export type Marks = { usual: number; other?: Record<string, number>; comments?: Record<string, string> };

/** The codes of the criteria on the page, in their order. */
export function codesOn(page: Page): Promise<string[]> {
  return page.locator(".app-criterion__heading").evaluateAll((headings) => headings.map(({ id }) => id));
}

/** A level of a criterion, by its value: there are many on a page, and names of all of them take long to work out. */
export function level(page: Page, code: string, value: number | string): Locator {
  return page.locator(`input[name="${code}-rating"][value="${value}"]`);
}

export function comment(page: Page, code: string): Locator {
  return page.locator(`#${code}-comment`);
}

/** Rates all criteria of the part that is open, and waits until the server has them. */
export async function ratePart(page: Page, { usual, other = {}, comments = {} }: Marks): Promise<void> {
  for (const code of await codesOn(page)) {
    await level(page, code, other[code] ?? usual).check();
    const words = comments[code];
    if (words) await comment(page, code).fill(words);
  }
  await saved(page);
}

/** Rates all criteria of the part that is open by the keyboard alone, from the first to the last. */
export async function ratePartByKeyboard(page: Page, usual: number): Promise<void> {
  for (const code of await codesOn(page)) {
    await level(page, code, 0).focus();
    await page.keyboard.press("Space");
    for (let step = 0; step < usual; step += 1) await page.keyboard.press("ArrowDown");
    assert.equal(await level(page, code, usual).isChecked(), true);
  }
  await saved(page);
}

export async function saved(page: Page): Promise<void> {
  await page.locator(".app-saved--saved").waitFor();
}

/** Goes on from one part to the next by the button at its end. */
export async function openNext(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: `Next: ${title}`, exact: true }).click();
  await openedPart(page, title);
}

export async function openedPart(page: Page, title: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.locator(".app-criterion").first().waitFor();
  await settled(page);
}
