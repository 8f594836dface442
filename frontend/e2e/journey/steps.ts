import { test } from "node:test";
import type { Page } from "playwright-core";
import { settled } from "../harness/index.ts";

/** Steps that build on one another: after one has failed, those that follow are left out. */
export function inSteps(): (name: string, act: () => Promise<void>) => void {
  let failed = false;
  return (name, act) => {
    test(name, async (context) => {
      if (failed) return context.skip("a step before it failed");
      failed = true;
      await act();
      failed = false;
    });
  };
}

/** Follows a link of the page's own content, and waits for the heading it leads to. */
export async function follow(page: Page, link: string | RegExp, heading: string | RegExp): Promise<void> {
  const name = typeof link === "string" ? { name: link, exact: true } : { name: link };
  await page.getByRole("main").getByRole("link", name).first().click();
  await arrived(page, heading);
}

/** Goes by the menu at the top, as from any page. */
export async function goTo(page: Page, entry: string, heading: string | RegExp = entry): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: entry, exact: true }).click();
  await arrived(page, heading);
}

export async function arrived(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await settled(page);
}

/** Parts of a page are read one by one: waits until all of them are there. */
export async function allRead(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll("main [role=status]")].some((each) => /^(Loading|Looking)/.test(each.textContent)),
  );
}
