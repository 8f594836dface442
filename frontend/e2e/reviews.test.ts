import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { assert, checkPage, expectError, settled, signIn, useBrowser, visit } from "./harness/index.ts";
import { comment, level, saved } from "./journey/rating.ts";

/** A reviewer of the community trust with one review under way and one to begin. */
const ANJALI = "anjali.desai@thistledown.example";
const UNDER_WAY = "Brackenford Community Mental Health";
const TO_BEGIN = "North Larkshire Health Visiting";
/** Has stepped aside from one review. */
const PETER = "peter.hollis@thistledown.example";

async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await settled(page);
}

async function openReview(page: Page, team: string, heading: string | RegExp): Promise<void> {
  await visit(page, "/reviews");
  await page.getByRole("link", { name: `${team}, Autumn 2026` }).click();
  await arrive(page, heading);
}

/** Opens a part of the review that is under way. */
async function openPart(page: Page, part: string): Promise<void> {
  await openReview(page, UNDER_WAY, "Your review");
  await page.getByRole("link", { name: part, exact: true }).click();
  await arrive(page, part);
  await page.locator(".app-criterion").first().waitFor();
}

describe("reviewing", () => {
  const { visitor } = useBrowser();

  test("begins with a word about conflicts; who steps aside is thanked, and sees nothing", async () => {
    const page = await visitor();
    await signIn(page, ANJALI);
    await visit(page, "/reviews");
    await checkPage(page, "reviews-mine");
    await openReview(page, TO_BEGIN, "Before you start");
    await page.getByRole("button", { name: "Continue" }).click();
    await expectError(page, "Choose whether you can review this team");
    await page.getByRole("radio", { name: /^I should step aside/ }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expectError(page, "Say in a few words why somebody else should do it");
    await checkPage(page, "review-declare-error");
    await page.getByLabel("Anything that you want to say about this").fill("My sister works there.");
    await page.getByRole("button", { name: "Continue" }).click();
    await arrive(page, "You have stepped aside");
    const heading = page.getByRole("heading", { level: 1 });
    assert.equal(await heading.evaluate((element) => element === document.activeElement), true);
    await checkPage(page, "review-stood-down");
  });

  test("saves as one goes; that one could not assess something is an answer", async () => {
    const page = await visitor();
    await signIn(page, ANJALI);
    await openPart(page, "Innovation");
    await page.getByText("0 of 6 rated").waitFor();
    await checkPage(page, "review-part");
    await level(page, "IN1", "not_assessed").check();
    await comment(page, "IN2").fill("Seen on two visits.");
    await comment(page, "IN2").blur();
    await page.getByText("Choose a rating. Your words are saved with it").waitFor();
    await checkPage(page, "review-part-no-rating");
    await level(page, "IN2", 3).check();
    await saved(page);
    await page.getByText("2 of 6 rated").waitFor();
    await page.reload();
    await arrive(page, "Innovation");
    assert.equal(await level(page, "IN1", "not_assessed").isChecked(), true);
    assert.equal(await level(page, "IN2", 3).isChecked(), true);
    assert.equal(await comment(page, "IN2").inputValue(), "Seen on two visits.");
    await page.getByRole("link", { name: "See all parts" }).click();
    await arrive(page, "Your review");
    await page.getByText("2 of 6 rated").waitFor();
  });

  test("in two windows at once shows both versions, and what may identify somebody", async () => {
    const [first, second] = [await visitor(), await visitor()];
    await signIn(first, ANJALI);
    await signIn(second, ANJALI);
    await openPart(first, "Leadership");
    await openPart(second, "Leadership");
    await level(first, "LE3", 1).check();
    await saved(first);
    await level(second, "LE3", 3).check();
    const panel = second.getByRole("alert").filter({ hasText: "Somebody else changed the rating of LE3" });
    await panel.waitFor();
    await checkPage(second, "review-conflict");
    await panel.getByRole("button", { name: "Use the other version" }).click();
    assert.equal(await level(second, "LE3", 1).isChecked(), true);

    await comment(second, "LE3").fill("NHS number 943 476 5919 told me so.");
    await second.getByRole("heading", { name: /Check that nobody can be identified/ }).waitFor();
    await checkPage(second, "review-privacy");
    await comment(second, "LE3").fill("Somebody who stays there told me so.");
    await saved(second);
  });

  test("cannot be handed in before everything has an answer, and can be left in the middle", async () => {
    const page = await visitor();
    await signIn(page, ANJALI);
    await openReview(page, UNDER_WAY, "Your review");
    await page.getByRole("link", { name: "Check what is missing, and submit" }).click();
    await arrive(page, "Submit your review");
    await page.getByRole("heading", { name: /criteria still need your answer$/ }).waitFor();
    await checkPage(page, "review-submit-missing");
    await page.getByRole("link", { name: /^IN3: / }).click();
    await arrive(page, "Innovation");
    assert.match(page.url(), /#IN3$/);

    await openReview(page, UNDER_WAY, "Your review");
    await page.getByRole("link", { name: "step aside" }).click();
    await arrive(page, "Step aside from this review");
    await page.getByRole("button", { name: "Step aside" }).click();
    await expectError(page, "Say in a few words why somebody else should do it");
    await checkPage(page, "review-step-aside");
  });

  test("is over for somebody who stepped aside before", async () => {
    const page = await visitor();
    await signIn(page, PETER);
    await openReview(page, UNDER_WAY, "You have stepped aside");
    await page.getByText("I supervised two of the social workers", { exact: false }).waitFor();
    await openReview(page, TO_BEGIN, /Your review of/);
    await checkPage(page, "review-submitted");
  });
});
