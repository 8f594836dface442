import type { Page } from "playwright-core";
import { checkPage } from "../harness/index.ts";
import { comment, level, saved } from "./rating.ts";
import { allRead, arrived, follow, goTo } from "./steps.ts";
import { CITATION, HARDEST, PRIYA, SAMUEL, WARD } from "./story.ts";

/** Takes over what both reviewers said alike, settles the rest, and closes it. */
export async function agree(page: Page): Promise<void> {
  await goTo(page, "Home", /^Hello/);
  await goTo(page, "Reviews");
  const ready = page.getByRole("region", { name: "Ready for you to agree the ratings" });
  await ready.getByRole("link", { name: new RegExp(`^${WARD}`) }).click();
  await arrived(page, "Agree the ratings");
  await page.getByText("gave the same rating for 40 criteria").waitFor();
  for (const words of [PRIYA.onFirst, SAMUEL.onFirst, HARDEST]) await page.getByText(words).waitFor();
  await checkPage(page, "journey-21-moderation");
  await page.getByRole("button", { name: "Take over all 40 ratings" }).click();
  await page.getByText("40 ratings taken over.").waitFor();
  for (const code of Object.keys(SAMUEL.other)) await level(page, code, 3).check();
  await comment(page, "CE1").fill("Both agreed on this after talking it through.");
  await saved(page);
  await checkPage(page, "journey-22-moderation-done");
  await page.getByRole("button", { name: "Agree all 42 ratings" }).click();
  await arrived(page, "Results");
  await page.getByText("The ratings are agreed.").waitFor();
}

/** Sees what was agreed and what it reaches before anything is sent, and applies. */
export async function apply(page: Page, assessment: string): Promise<void> {
  await page.goto(assessment);
  await follow(page, "See the results", "Results");
  await allRead(page);
  await checkPage(page, "journey-23-results");
  await follow(page, "See what you could be recognised for", "What your ratings reach");
  await checkPage(page, "journey-24-proposal");
  await page.getByLabel("What do you want the panel to know?").fill("Everybody on the ward had a hand in this.");
  await page.getByRole("button", { name: "Apply for recognition" }).click();
  await arrived(page, `Application of ${WARD}`);
  await page.getByText("You have applied.").waitFor();
  await checkPage(page, "journey-25-application");
}

export async function decide(page: Page): Promise<void> {
  await goTo(page, "Recognition");
  await checkPage(page, "journey-26-recognition");
  const waiting = page.getByRole("region", { name: "For you to decide" });
  await waiting.getByRole("link", { name: WARD, exact: true }).click();
  await arrived(page, "Decide about an application");
  await checkPage(page, "journey-27-decide");
  await page.getByRole("radio", { name: /as the rules propose$/ }).check();
  await page.getByLabel("What do you want to tell the team?").fill("Clear evidence throughout.");
  await page.getByLabel("Words for the public page of the award").fill(CITATION);
  await page.getByRole("button", { name: "Save the decision" }).click();
  await page.getByText("The award has been given.").waitFor();
  await checkPage(page, "journey-28-decided");
}
