import { after, before, describe, test } from "node:test";
import { createServer, type ViteDevServer } from "vite";
import { assert, checkPage, expectError, useBrowser, visit } from "./harness/index.ts";

describe("the parts that pages are made of", () => {
  const { visitor } = useBrowser();
  let server: ViteDevServer;
  let address: string;

  before(async () => {
    server = await createServer({ server: { port: 0, hmr: false }, logLevel: "error" });
    await server.listen();
    const at = server.httpServer?.address();
    assert.ok(at && typeof at === "object");
    address = `http://localhost:${at.port}/gallery/`;
  });
  after(() => server.close());

  test("are accessible at every size", async () => {
    const page = await visitor();
    await visit(page, address);
    await checkPage(page, "gallery");
  });

  test("say what is wrong, and lead to each field", async () => {
    const page = await visitor();
    await visit(page, address);
    await page.getByLabel("Month").fill("13");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.evaluate(() => {
      // The gallery's form is not the page's own, so its errors do not change the title.
      document.title = `Error: ${document.title}`;
    });
    for (const message of [
      "Enter a title",
      "Tell us what happened",
      "Choose a type",
      "Choose a level",
      "Choose at least one voice",
      "Start date must include a day, month and year",
    ]) {
      await expectError(page, message);
    }
    await checkPage(page, "gallery-errors");
  });

  test("work with the keyboard alone: tabs move with the arrows", async () => {
    const page = await visitor();
    await visit(page, address);
    await page.getByRole("tab", { name: "Ratings" }).focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.getByRole("tab", { name: "Evidence" }).getAttribute("aria-selected"), "true");
    assert.ok(await page.getByText("The second panel.").isVisible());
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    assert.ok(await page.getByText("The third panel.").isVisible());
  });
});
