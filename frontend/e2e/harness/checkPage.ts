import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { screenshot, troublesOf } from "./index.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 800 };
/** What is left of 1280 pixels at 400% zoom. */
const NARROWEST = { width: 320, height: 800 };

/**
 * What every page must pass, as it stands now: axe at two sizes, nothing wider than the window at 400% zoom, one h1, a
 * title of its own, and no complaint from the browser. Keeps pictures when SCREENSHOTS is set.
 */
export async function checkPage(page: Page, name: string): Promise<void> {
  assert.match(await page.title(), / – Excellence$/, `${name}: the title does not end in the product's name`);
  assert.equal(await page.locator("h1:visible").count(), 1, `${name}: there must be one h1`);
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    await screenshot(page, `${name}-${size.width}`);
    await checkAxe(page, `${name} at ${size.width}`);
  }
  await page.setViewportSize(NARROWEST);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(widest <= NARROWEST.width, `${name}: ${widest} pixels wide where there are 320: ${await tooWide(page)}`);
  await page.setViewportSize(DESKTOP);
  assert.deepEqual(troublesOf(page), [], `${name}: the browser complained`);
}

async function checkAxe(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(({ html }) => html).join("\n    ")}`,
  );
  assert.equal(found.length, 0, `${where}: axe found\n  ${found.join("\n  ")}`);
}

/** The elements that stick out, to save whoever reads the failure a search. */
function tooWide(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > 321)
      .slice(0, 5)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`)
      .join(", "),
  );
}
