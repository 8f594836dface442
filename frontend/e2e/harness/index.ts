import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { after, before } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { PASSWORD } from "./people.ts";

export { checkPage } from "./checkPage.ts";
export { AMARA, PASSWORD, PEOPLE } from "./people.ts";
export { assert };

const RESULTS = resolve(import.meta.dirname, "../../test-results");
const PATIENCE = 15_000;

export function baseUrl(): string {
  const address = process.env.BASE_URL;
  assert.ok(address, "BASE_URL is not set: run the tests by `npm run e2e`.");
  return address;
}

const troubles = new WeakMap<Page, string[]>();

/** What the page complained about since it was opened: errors thrown, refused by the content security policy, missing. */
export function troublesOf(page: Page): string[] {
  return troubles.get(page) ?? [];
}

/** One browser for a test file. `visitor()` is somebody new: a browser window with no cookies. */
export function useBrowser(): { visitor: () => Promise<Page> } {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  before(async () => {
    browser = await launchBrowser();
  });
  after(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
  });
  return {
    visitor: async () => {
      const context = await browser.newContext({
        baseURL: baseUrl(),
        viewport: { width: 1280, height: 900 },
        locale: "en-GB",
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      listenForTrouble(page);
      return page;
    },
  };
}

function listenForTrouble(page: Page): void {
  const heard: string[] = [];
  troubles.set(page, heard);
  page.on("pageerror", (error) => heard.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    // The browser notes every refusal by the API; whether one was right is for the test to say.
    const refusal = message.location().url.includes("/v1/") && /status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !refusal) heard.push(`console: ${message.text()} (${message.location().url})`);
  });
}

/** Opens a page of the product and waits until its heading is there. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until a heading is shown and nothing on the page says that it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1:visible").first().waitFor();
  await page.locator(".app-loading").waitFor({ state: "detached" });
}

/** Signs in by the sign-in page, or with `here` by the form that the page shows already. */
export async function signIn(page: Page, email: string, { here = false } = {}): Promise<void> {
  if (!here) await visit(page, "/sign-in");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Sign in/ }).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await settled(page);
}

/** Does what a form's error summary promises: the title says "Error", and its link leads to the field, which says so too. */
export async function expectError(page: Page, message: string): Promise<void> {
  assert.match(await page.title(), /^Error: /);
  await page.locator(".nhsuk-error-summary").getByRole("link", { name: message }).click();
  const described = await page.evaluate(() => {
    const input = document.activeElement;
    // Radios, checkboxes and dates are described by their fieldset.
    const ids = [input, input?.closest("fieldset")].map((each) => each?.getAttribute("aria-describedby") ?? "");
    return ids
      .join(" ")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" ");
  });
  assert.ok(described.includes(message), `The field that "${message}" leads to does not say so itself.`);
}

/** Keeps a picture of the whole page, when SCREENSHOTS is set. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  const folder = join(RESULTS, "screenshots");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
