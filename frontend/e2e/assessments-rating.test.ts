import { describe, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { assert, checkPage, settled, signIn, useBrowser, visit } from "./harness/index.ts";

/** Two people of the same care home, which has rated a few criteria. */
const KEVIN = "kevin.blackwood@lanternlight.example";
const IRINA = "irina.popescu@lanternlight.example";
const TEAM = "Tannery Court";

/** Opens a part of the team's assessment to rate. */
async function openPart(page: Page, part: string): Promise<void> {
  await visit(page, "/");
  await page.getByRole("main").getByRole("link", { name: TEAM, exact: true }).click();
  await page
    .getByRole("link", { name: /^Excellence in our team, Autumn/ })
    .first()
    .click();
  await page.getByRole("link", { name: part, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: part }).waitFor();
}

function criterion(page: Page, code: string): Locator {
  return page.getByRole("region", { name: new RegExp(`^${code} `) });
}

function level(page: Page, code: string, value: number): Locator {
  return criterion(page, code).getByRole("radio", { name: new RegExp(`^${value} – `) });
}

function comment(page: Page, code: string): Locator {
  return criterion(page, code).getByRole("textbox");
}

async function saved(page: Page): Promise<void> {
  await page.locator(".app-saved--saved").waitFor();
}

describe("rating", () => {
  const { visitor } = useBrowser();

  test("saves as one goes, counts, and is there after a reload", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Innovation");
    await checkPage(page, "rating");
    await page.getByText("What to think about for IN1").click();
    await level(page, "IN1", 2).check();
    await comment(page, "IN1").fill("We have an ideas jar by the kettle.");
    await saved(page);
    await page.getByText("1 of 6 rated").waitFor();
    await checkPage(page, "rating-saved");

    await page.reload();
    await settled(page);
    assert.equal(await level(page, "IN1", 2).isChecked(), true);
    assert.equal(await comment(page, "IN1").inputValue(), "We have an ideas jar by the kettle.");
    await page.getByRole("link", { name: "See all parts" }).click();
    await page.getByText("1 of 6 rated").waitFor();
  });

  test("not applicable asks for a reason before it is saved", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Innovation");
    await criterion(page, "IN5").getByRole("radio", { name: "It does not apply to us" }).check();
    await comment(page, "IN5").focus();
    await comment(page, "IN5").blur();
    await criterion(page, "IN5").getByText("Say in a few words why this does not apply to you").waitFor();
    await checkPage(page, "rating-reason-missing");
    await comment(page, "IN5").fill("There is no signal in our valley yet.");
    await saved(page);
    await page.reload();
    await settled(page);
    assert.equal(
      await criterion(page, "IN5").getByRole("radio", { name: "It does not apply to us" }).isChecked(),
      true,
    );
  });

  test("leads to adding evidence for a criterion, and back to it", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Innovation");
    await criterion(page, "IN3").getByRole("link", { name: "Add evidence for this" }).click();
    await page.getByText("This will answer IN3").waitFor();
    await page.getByLabel("Title").fill("A sing-along borrowed from the home next door");
    await page.getByLabel("Type of evidence").selectOption({ index: 1 });
    await page.getByLabel("What happened").fill("They sing each Friday. We asked how, and now we do too.");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("alert").getByText("Saved as a draft").waitFor();
    await page.getByRole("link", { name: "Back to the assessment" }).click();
    const evidence = criterion(page, "IN3").getByRole("link", { name: /pieces? of evidence/ });
    await evidence.waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "IN3");
    await evidence.click();
    await page.getByRole("link", { name: "A sing-along borrowed from the home next door" }).first().waitFor();
  });

  test("survives a tab that is closed at once", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Innovation");
    const { pathname } = new URL(page.url());
    await comment(page, "IN2").fill("Typed in the last second.");
    await page.close({ runBeforeUnload: true });

    const again = await visitor();
    await signIn(again, KEVIN);
    await visit(again, pathname);
    assert.equal(await comment(again, "IN2").inputValue(), "Typed in the last second.");
  });

  test("by two people at once shows the second both versions, and loses neither", async () => {
    const [first, second] = [await visitor(), await visitor()];
    await signIn(first, KEVIN);
    await signIn(second, IRINA);
    await openPart(first, "Leadership");
    await openPart(second, "Leadership");
    await level(first, "LE1", 3).check();
    await comment(first, "LE1").fill("Kevin: everybody has my number.");
    await saved(first);

    await level(second, "LE1", 1).check();
    await comment(second, "LE1").fill("Irina: at night we do not know whom to call.");
    const panel = second.getByRole("alert").filter({ hasText: "Somebody else changed the rating of LE1" });
    await panel.getByText("Kevin: everybody has my number.").waitFor();
    await panel.getByText("Kevin Blackwood").waitFor();
    await panel.getByText("Irina: at night we do not know whom to call.").waitFor();
    await checkPage(second, "rating-conflict");
    await panel.getByRole("button", { name: "Keep mine" }).click();
    await panel.waitFor({ state: "detached" });
    await saved(second);

    await first.reload();
    await settled(first);
    assert.equal(await comment(first, "LE1").inputValue(), "Irina: at night we do not know whom to call.");
  });

  test("what may identify somebody is shown, and can be taken out or kept", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Quality and safety");
    await comment(page, "QS1").fill("NHS number 943 476 5919 fell twice last week.");
    await page.getByRole("heading", { name: /Check that nobody can be identified/ }).waitFor();
    await checkPage(page, "rating-privacy");
    await comment(page, "QS1").fill("One of our residents fell twice last week.");
    await page.getByRole("heading", { name: /Check that nobody can be identified/ }).waitFor({ state: "detached" });
    await saved(page);
  });

  test("after the session has ended one signs in, and what was typed is saved by itself", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Quality and safety");
    await page.context().clearCookies();
    await comment(page, "QS2").fill("Families join our monthly meeting.");
    await page.getByRole("heading", { level: 1, name: "Sign in to carry on" }).waitFor();
    await signIn(page, KEVIN, { here: true });
    await saved(page);
    await page.reload();
    await settled(page);
    assert.equal(await comment(page, "QS2").inputValue(), "Families join our monthly meeting.");
  });

  test("waits and tries again while there is no connection", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Quality and safety");
    await page.context().setOffline(true);
    await comment(page, "QS3").fill("We count falls each week.");
    await page.locator(".app-saved--waiting").waitFor();
    await page.context().setOffline(false);
    await saved(page);
  });
});

describe("rating by the keyboard alone", () => {
  const { visitor } = useBrowser();

  test("arrows choose, Tab leads on, and nothing with the focus hides under the bar", async () => {
    const page = await visitor();
    await signIn(page, KEVIN);
    await openPart(page, "Health and wellbeing");
    await page.setViewportSize({ width: 375, height: 800 });
    const first = criterion(page, "HW5").getByRole("radio").first();
    await first.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await level(page, "HW5", 2).isChecked(), true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("We talk about it at supervision.");
    await saved(page);
    assert.equal(await comment(page, "HW5").inputValue(), "We talk about it at supervision.");

    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Shift+Tab");
      assert.equal(await coveredByBar(page), false, "What has the focus is hidden by the bar at the top.");
    }
  });
});

function coveredByBar(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const bar = document.querySelector(".app-rating-bar")?.getBoundingClientRect();
    const focused = document.activeElement;
    if (!bar || !focused || focused.closest(".app-rating-bar")) return false;
    const { top, bottom } = focused.getBoundingClientRect();
    return bar.top <= 1 && top < bar.bottom && bottom > bar.top;
  });
}
