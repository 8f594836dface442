import { describe, test } from "node:test";
import { assert, checkPage, expectError, settled, useBrowser, visit } from "./harness/index.ts";

describe("what everybody can see", () => {
  const { visitor } = useBrowser();

  for (const [path, name] of [
    ["/", "landing"],
    ["/sign-in", "sign-in"],
    ["/help", "help"],
    ["/privacy", "privacy"],
    ["/accessibility", "accessibility"],
    ["/no-such-page", "not-found"],
  ] as const) {
    test(`${name} is accessible at every size`, async () => {
      const page = await visitor();
      await visit(page, path);
      await checkPage(page, name);
    });
  }

  test("the skip link leads to the heading", async () => {
    const page = await visitor();
    await visit(page, "/help");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
  });

  test("a change of page is announced: the title changes and the heading has the focus", async () => {
    const page = await visitor();
    await visit(page, "/help");
    await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
    await page.getByRole("heading", { level: 1, name: "Privacy" }).waitFor();
    assert.equal(await page.title(), "Privacy – Excellence");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
  });

  test("a page behind sign-in asks to sign in, and a wrong password is explained", async () => {
    const page = await visitor();
    await page.goto("/sign-in?return=/help");
    await settled(page);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expectError(page, "Enter your password");
    await page.getByLabel("Email address").fill("nobody@example.org");
    await page.getByLabel("Password", { exact: true }).fill("not the right one");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.locator(".nhsuk-error-summary").waitFor();
    await checkPage(page, "sign-in-error");
    assert.equal(await page.getByLabel("Email address").inputValue(), "nobody@example.org");
  });
});
