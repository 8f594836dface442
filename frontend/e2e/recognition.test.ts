import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { assert, checkPage, expectError, PEOPLE, settled, signIn, useBrowser, visit } from "./harness/index.ts";

/** Portering has agreed ratings and has not applied: its lead, one of the team, and two of the panel. */
const DENNIS = "dennis.cartwright@brackenford.example";
const MARISOL = "marisol.santos@brackenford.example";
const PATRICIA = "patricia.oyelaran@brackenford.example";
const TEAM = "Portering and Patient Transport";
const SCHEME = "Ward Excellence Awards";
/** Has applied, and waits. */
const ELENI = "eleni.papadaki@brackenford.example";
/** Has put off what one ward applied for. */
const STEPHEN = "stephen.lindqvist@thistledown.example";

async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await settled(page);
}

/** From the hub by the scheme to what the newest ratings of the team reach. */
async function openProposal(page: Page): Promise<void> {
  await visit(page, "/recognition");
  await page.getByRole("link", { name: SCHEME, exact: true }).click();
  await arrive(page, SCHEME);
  await page.getByRole("link", { name: `${TEAM}, Autumn 2026` }).click();
  await arrive(page, "What your ratings reach");
}

async function openDecision(page: Page, team: string): Promise<void> {
  await visit(page, "/recognition");
  await page.getByRole("region", { name: "For you to decide" }).getByRole("link", { name: team }).click();
  await arrive(page, "Decide about an application");
}

/** Moves on by the keyboard until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole("main").getByText(name, { exact: true }).first();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
  }
  assert.fail(`Tab does not come to "${name}".`);
}

describe("recognition", () => {
  const { visitor } = useBrowser();

  test("one of the team sees what the ratings reach, and who can apply", async () => {
    const page = await visitor();
    await signIn(page, MARISOL);
    await visit(page, "/recognition");
    await checkPage(page, "recognition-member");
    await openProposal(page);
    await page.getByText("A team lead applies for the team.", { exact: false }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Apply for recognition" }).count(), 0);
  });

  test("the lead reads the scheme and what would reach more, and applies once", async () => {
    const page = await visitor();
    await signIn(page, DENNIS);
    await visit(page, "/recognition");
    await page.getByRole("link", { name: SCHEME, exact: true }).click();
    await arrive(page, SCHEME);
    await checkPage(page, "scheme");
    await openProposal(page);
    await page.getByRole("heading", { name: "What would reach Gold" }).waitFor();
    await page.getByText("Overall average: not met yet").waitFor();
    await checkPage(page, "proposal");
    await page.getByLabel("What do you want the panel to know?").fill("Shorter waits, and classes in work time.");
    await page.getByRole("button", { name: "Apply for recognition" }).dblclick();
    await arrive(page, `Application of ${TEAM}`);
    await page.getByText("You have applied.").waitFor();
    await checkPage(page, "application-waiting");
    await openProposal(page);
    await page.getByText("You have applied with these ratings already.").waitFor();
    await checkPage(page, "proposal-applied");
  });

  test("of two members of the panel the quicker decides, and the other loses nothing", async () => {
    const [patricia, marcus] = [await visitor(), await visitor()];
    await signIn(patricia, PATRICIA);
    await signIn(marcus, PEOPLE.panelMember);
    await openDecision(patricia, TEAM);
    await openDecision(marcus, TEAM);
    await checkPage(marcus, "decision");

    await patricia.getByRole("radio", { name: "Award another level" }).check();
    await patricia.getByRole("button", { name: "Save the decision" }).click();
    await expectError(patricia, "Choose the level to award");
    await checkPage(patricia, "decision-incomplete");
    await patricia.getByLabel("Level, if you award another one than proposed").selectOption("Bronze");
    await patricia.getByLabel("What do you want to tell the team?").fill("Bronze for now: the survey is still open.");
    await patricia.getByLabel("Words for the public page of the award").fill("For shorter waits.");
    await patricia.getByRole("button", { name: "Save the decision" }).click();
    await arrive(patricia, `Application of ${TEAM}`);
    await patricia.getByText("The award has been given.").waitFor();
    await patricia.getByRole("heading", { name: "Bronze: awarded, at another level than proposed" }).waitFor();
    await checkPage(patricia, "application-decided");

    await marcus.getByRole("radio", { name: /as the rules propose$/ }).check();
    await marcus.getByLabel("What do you want to tell the team?").fill("Silver, with our thanks.");
    await marcus.getByRole("button", { name: "Save the decision" }).click();
    await marcus.getByRole("heading", { name: /This application changed while you were here/ }).waitFor();
    await marcus.getByText("Bronze for now: the survey is still open.").waitFor();
    const words = marcus.getByLabel("What do you want to tell the team?");
    assert.equal(await words.inputValue(), "Silver, with our thanks.");
    await checkPage(marcus, "decision-too-late");
    await marcus.reload();
    await settled(marcus);
    await marcus.getByText("There is nothing to decide any more.").waitFor();
    await checkPage(marcus, "decision-closed");
  });

  test("what was put off can be decided by the keyboard alone", async () => {
    const page = await visitor();
    await signIn(page, STEPHEN);
    await visit(page, "/recognition");
    await page.getByText("Put off for now").first().waitFor();
    await checkPage(page, "recognition-panel");
    await openDecision(page, "Harbour Ward");
    await tabTo(page, "go straight to your decision");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.getByRole("radio", { name: "Do not award it this time" }).isChecked(), true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The huddle is a joy. Come back with what people who stay say of it.");
    await tabTo(page, "Save the decision");
    await page.keyboard.press("Enter");
    await arrive(page, "Application of Harbour Ward");
    const heading = page.getByRole("heading", { level: 1 });
    assert.equal(await heading.evaluate((element) => element === document.activeElement), true);
    await page.getByText("Harbour Ward can see what you decided, and why.").waitFor();
    await checkPage(page, "application-declined");
  });

  test("an application can be taken back and made again", async () => {
    const page = await visitor();
    await signIn(page, ELENI);
    await visit(page, "/recognition");
    await page.getByRole("link", { name: "Stroke and Rehabilitation Therapy, Autumn 2026" }).click();
    await arrive(page, "Application of Stroke and Rehabilitation Therapy");
    await page.getByText("Take this application back").click();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("The application has been taken back.").waitFor();
    await checkPage(page, "application-taken-back");
    await page.getByRole("link", { name: SCHEME, exact: true }).first().click();
    await page.getByRole("link", { name: "Stroke and Rehabilitation Therapy, Autumn 2026" }).click();
    await arrive(page, "What your ratings reach");
    await page.getByRole("button", { name: "Apply for recognition" }).waitFor();
  });

  test("what does not exist or is not theirs is not found", async () => {
    const page = await visitor();
    await signIn(page, DENNIS);
    for (const place of ["/schemes", "/applications", "/recognition/awards"]) {
      await visit(page, `${place}/019b2f6e-7c1a-7d3e-9a55-2f1c8e4b6d70`);
      await arrive(page, "Page not found");
    }
  });
});
