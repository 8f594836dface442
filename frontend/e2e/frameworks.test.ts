import { describe, test } from "node:test";
import { AMARA, assert, checkPage, settled, signIn, useBrowser, visit } from "./harness/index.ts";

describe("frameworks", () => {
  const { visitor } = useBrowser();

  test("are listed, and each can be read whole", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/frameworks");
    await checkPage(page, "frameworks");

    await page.getByRole("link", { name: "Excellence in our team" }).click();
    await page.getByRole("heading", { level: 1, name: "Excellence in our team" }).waitFor();
    await settled(page);
    assert.equal(await page.locator("details").count(), 42);
    await checkPage(page, "framework");

    await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Leadership" }).click();
    assert.match(page.url(), /#LE$/);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Leadership");

    await page.getByRole("button", { name: "Open all criteria" }).click();
    assert.equal(await page.locator("details[open]").count(), 42);
    await checkPage(page, "framework-open");
    await page.getByRole("button", { name: "Close all criteria" }).click();
    assert.equal(await page.locator("details[open]").count(), 0);
  });

  test("a link to one criterion opens it, with the keyboard ready to close it", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/frameworks");
    const address = await page.getByRole("link", { name: "Excellence in our team" }).getAttribute("href");
    await visit(page, `${address}#QS2`);
    await page.locator("details#QS2[open]").waitFor();
    assert.equal(await page.locator("details[open]").count(), 1);
    assert.ok(await page.locator("#QS2").getByText("Evidence that could show it").isVisible());
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("details[open]").count(), 0);
  });

  test("print with everything open", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/frameworks");
    await page.getByRole("link", { name: "Excellence in our team" }).click();
    await page.locator("details").first().waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("details:not([open])").count(), 0);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button", { name: "Print this framework" }).isVisible(), false);
    assert.equal(await page.getByRole("navigation", { name: "Contents" }).isVisible(), false);
  });

  test("one that does not exist is a page not found", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/frameworks/0190a000-0000-7000-8000-000000000000");
    assert.ok(await page.getByRole("heading", { name: "Page not found" }).isVisible());
  });
});
