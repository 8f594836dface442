import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { AMARA, assert, checkPage, PEOPLE, screenshot, signIn, useBrowser, visit } from "./harness/index.ts";

/** Everything rated, not yet submitted. */
const KINGFISHER = { lead: "aisha.rahman@brackenford.example", team: "Kingfisher Birth Centre" };
/** Has opened nothing for itself in this cycle. */
const THISTLEDOWN = {
  admin: "lorna.fitzgerald@thistledown.example",
  name: "Thistledown Community and Mental Health Trust",
};

async function openTeam(page: Page, name: string): Promise<void> {
  await visit(page, "/");
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function openCurrent(page: Page, team: string): Promise<void> {
  await openTeam(page, team);
  await page
    .getByRole("region", { name: "Self-assessment" })
    .getByRole("heading", { level: 3 })
    .getByRole("link")
    .click();
  await page.getByRole("heading", { level: 2, name: "What to do next" }).waitFor();
}

describe("starting an assessment", () => {
  const { visitor } = useBrowser();

  test("a double click starts one, and starting it again opens the same", async () => {
    const page = await visitor();
    await signIn(page, THISTLEDOWN.admin);
    await openTeam(page, THISTLEDOWN.name);
    await page.getByRole("link", { name: "Start now" }).click();
    await page.getByRole("button", { name: "Start" }).waitFor();
    await checkPage(page, "assessment-new");
    await page.getByRole("button", { name: "Start" }).dblclick();
    await page.getByRole("link", { name: "Start rating" }).waitFor();
    const address = page.url();
    await checkPage(page, "assessment-not-begun");

    await page.goBack();
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("This one had been started already").waitFor();
    assert.equal(page.url(), address);
  });

  test("of oneself says that it is private", async () => {
    const page = await visitor();
    await signIn(page, "chloe.bennett@brackenford.example");
    await page.getByRole("link", { name: "Start your own assessment" }).click();
    await page.getByRole("heading", { level: 1, name: "Start a self-assessment" }).waitFor();
    assert.ok(await page.getByText("Only you can see what you write.").isVisible());
    await checkPage(page, "assessment-new-own");
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("Who can see this now: Only you.").waitFor();
    await page.getByRole("link", { name: "Start rating" }).waitFor();
    await checkPage(page, "assessment-own");
  });
});

describe("submitting", () => {
  const { visitor } = useBrowser();

  test("from complete to locked, and back again while nobody reviews it", async () => {
    const page = await visitor();
    await signIn(page, KINGFISHER.lead);
    await openCurrent(page, KINGFISHER.team);
    await checkPage(page, "assessment-complete");
    const overview = page.url();
    await page.getByRole("link", { name: "Check and submit" }).click();
    await page.getByText("Well done: all 42 criteria have your answer.").waitFor();
    await checkPage(page, "assessment-check-complete");

    await page.getByRole("button", { name: "Submit the self-assessment" }).dblclick();
    await page.getByText("You have submitted your self-assessment.").waitFor();
    assert.equal(page.url(), overview);
    await checkPage(page, "assessment-submitted");

    await page.getByRole("link", { name: "Culture and environment" }).click();
    await page.getByText("These ratings cannot be changed now.").waitFor();
    assert.equal(await page.getByRole("radio").count(), 0);
    await checkPage(page, "assessment-locked");

    await page.getByRole("link", { name: "take it back to change it" }).click();
    await page.getByRole("button", { name: "Take it back to change it" }).click();
    await page.getByText("You have taken the self-assessment back.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
    await checkPage(page, "assessment-taken-back");
  });

  test("what is missing is listed with links straight to it", async () => {
    const page = await visitor();
    await signIn(page, "bridget.nolan@brackenford.example");
    await openCurrent(page, "Rowan Ward");
    await page.getByRole("link", { name: "Check what is missing, and submit" }).click();
    await page.getByRole("heading", { name: /criteria still need your answer/ }).waitFor();
    await checkPage(page, "assessment-check-missing");
    await page.getByRole("link", { name: /^QS2:/ }).click();
    await page.getByRole("heading", { level: 1, name: "Quality and safety" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "QS2");
    const top = await page.locator("#QS2").evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 44 && top < 400, `The heading is ${top} pixels from the top: under the bar, or out of sight.`);
  });
});

describe("results", () => {
  const { visitor } = useBrowser();

  test("what was agreed beside what the team said, for each component and criterion, on screen and paper", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await openTeam(page, "Willow Ward");
    const finished = page.getByRole("table", { name: "Finished assessments" });
    await finished.getByRole("link", { name: "Excellence in our team, Autumn 2025" }).click();
    await page.getByRole("heading", { level: 1, name: "Results" }).waitFor();
    await page.getByRole("table", { name: "Mean rating of each component" }).waitFor();
    assert.equal(await page.getByRole("heading", { level: 4 }).count(), 42);
    await checkPage(page, "assessment-results");

    await page.getByLabel("Only where the agreed rating differs").check();
    await page.waitForURL(/show=different/);
    const differing = await page.getByRole("heading", { level: 4 }).count();
    assert.ok(differing > 0 && differing < 42);
    assert.equal(await page.getByText("Differs", { exact: true }).count(), differing);
    await checkPage(page, "assessment-results-different");

    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button", { name: "Print these results" }).isVisible(), false);
    await screenshot(page, "assessment-results-print");
  });

  test("a panel member sees what was agreed, and not what the team said in private", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.panelMember);
    await openTeam(page, "Brackenford Hospitals Trust");
    const teams = page.getByRole("region", { name: "Assessments of its teams" });
    await teams.getByRole("link", { name: "Excellence in our team, Autumn 2025" }).first().click();
    await page.getByRole("link", { name: "See the results" }).click();
    await page.getByRole("heading", { level: 1, name: "Results" }).waitFor();
    await page.getByRole("heading", { level: 5, name: "Agreed" }).first().waitFor();
    assert.equal(await page.getByRole("heading", { level: 5, name: "Self-assessment" }).count(), 0);
    await checkPage(page, "assessment-results-panel");
  });

  test("before there are any, the page says where it stands", async () => {
    const page = await visitor();
    await signIn(page, KINGFISHER.lead);
    await openCurrent(page, KINGFISHER.team);
    await visit(page, `${new URL(page.url()).pathname}/results`);
    await page.getByText("There are no results yet.").waitFor();
    await checkPage(page, "assessment-no-results");
  });
});
