import { describe, test } from "node:test";
import { AMARA, assert, checkPage, settled, signIn, useBrowser, visit } from "./harness/index.ts";

describe("signing in and out", () => {
  const { visitor } = useBrowser();

  test("a page behind sign-in is opened after signing in", async () => {
    const page = await visitor();
    await page.goto("/evidence/new");
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await signIn(page, AMARA, { here: true });
    assert.equal(new URL(page.url()).pathname, "/evidence/new");
  });

  test("the menu opens and closes on a phone, and by the keyboard", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await checkPage(page, "home");
    await page.setViewportSize({ width: 375, height: 800 });
    const menu = page.getByRole("button", { name: "Menu" });
    const evidence = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Evidence" });
    assert.equal(await evidence.isVisible(), false);
    await menu.press("Enter");
    await evidence.click();
    await page.getByRole("heading", { level: 1, name: "Evidence" }).waitFor();
    assert.equal(await menu.getAttribute("aria-expanded"), "false");
  });

  test("when the session ends in the middle of a form, one signs in and the text is still there", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence/new");
    await page.getByLabel("Title").fill("Quiet hour at night");
    await page.getByLabel("Type of evidence").selectOption({ index: 1 });
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { level: 1, name: "Sign in to carry on" }).waitFor();
    assert.equal(await page.getByLabel("Title").isVisible(), false);
    await checkPage(page, "sign-in-again");
    await signIn(page, AMARA, { here: true });
    await page.getByText("What you typed is still here.").waitFor();
    assert.equal(await page.getByLabel("Title").inputValue(), "Quiet hour at night");
    await checkPage(page, "signed-in-again");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { level: 1, name: "Quiet hour at night" }).waitFor();
  });

  test("a reload in the middle of a form keeps what was typed; signing out forgets it", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence/new");
    await page.getByLabel("Title").fill("Quiet hour at night");
    await page.reload();
    await settled(page);
    assert.equal(await page.getByLabel("Title").inputValue(), "Quiet hour at night");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You have signed out.").waitFor();
    await checkPage(page, "signed-out");
    await signIn(page, AMARA, { here: true });
    await visit(page, "/evidence/new");
    assert.equal(await page.getByLabel("Title").inputValue(), "");
  });
});
