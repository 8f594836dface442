import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { checkPage, expectError, PEOPLE, settled, signIn, useBrowser, visit } from "./harness/index.ts";
import { saved } from "./journey/rating.ts";

/** Moderates for the community trust. */
const CATHERINE = "catherine.mbeki@thistledown.example";
const UNDER_WAY = "Brackenford Community Mental Health";

async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await settled(page);
}

describe("looking after reviews", () => {
  const { visitor } = useBrowser();

  test("a moderator sees who was asked, who cannot be, and why", async () => {
    const page = await visitor();
    await signIn(page, CATHERINE);
    await visit(page, "/reviews");
    await checkPage(page, "reviews-moderator");
    await page.getByRole("link", { name: `${UNDER_WAY}, Autumn 2026` }).click();
    await arrive(page, "Reviewers");
    await page.getByText("Who cannot be asked, and why").click();
    await page.getByText("has stepped aside from this review").waitFor();
    await checkPage(page, "reviewers-and-why-not");
    await page.getByRole("link", { name: "Anjali Desai" }).click();
    await arrive(page, "Review by Anjali Desai");
    await page.getByText("Until then they are the reviewer’s own", { exact: false }).waitFor();
    await checkPage(page, "review-of-another");
  });

  test("asks somebody, with a day to have it in, and takes them off again", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.moderator);
    await visit(page, "/reviews");
    await page.getByRole("link", { name: "Puffin Children's Ward, Autumn 2026" }).click();
    await arrive(page, "Reviewers");
    await page.getByLabel("Find a reviewer by name").fill("nobody at all");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("heading", { name: "No reviewer is called “nobody at all”" }).waitFor();
    await checkPage(page, "reviewers-nobody-found");
    await page.getByLabel("Find a reviewer by name").fill("whitcombe");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "Hannah Whitcombe" }).waitFor();
    await page.getByRole("button", { name: "Ask this reviewer" }).click();
    await expectError(page, "Choose who you want to ask");
    await page.getByRole("radio", { name: "Hannah Whitcombe" }).check();
    await page.getByLabel("Day").fill("1");
    await page.getByLabel("Month").fill("2");
    await page.getByLabel("Year").fill("2020");
    await page.getByRole("button", { name: "Ask this reviewer" }).click();
    await expectError(page, "The day must be today or later");
    await checkPage(page, "reviewers-error");
    await page.getByLabel("Year").fill(String(new Date().getFullYear() + 2));
    await page.getByRole("button", { name: "Ask this reviewer" }).dblclick();
    await page.getByText("Hannah Whitcombe has been asked to review Puffin Children's Ward.").waitFor();
    await page.getByText("Please ask one more.", { exact: false }).waitFor();
    await checkPage(page, "reviewers-one");
    await page.getByRole("button", { name: "Take off Hannah Whitcombe" }).click();
    await page.getByText("Hannah Whitcombe no longer reviews this assessment.").waitFor();
    await page.getByRole("heading", { name: "Nobody has been asked yet" }).waitFor();
  });

  test("compares before the reviews are in: it says that it is too early", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.moderator);
    await visit(page, "/reviews");
    await page.getByRole("link", { name: "Emergency Department, Autumn 2026" }).click();
    await arrive(page, "Reviewers");
    await visit(page, new URL(page.url()).pathname.replace(/reviewers$/, "moderation"));
    await page.getByText(/reviews are not all in yet/).waitFor();
    await checkPage(page, "moderation-too-early");
  });

  test("agrees what the reviewers see differently, on a phone", async () => {
    const page = await visitor();
    await page.setViewportSize({ width: 375, height: 800 });
    await signIn(page, PEOPLE.moderator);
    await visit(page, "/reviews");
    await page.getByRole("link", { name: "Theatres and Recovery, Autumn 2026" }).click();
    await arrive(page, "Agree the ratings");
    await checkPage(page, "moderation");
    await page.setViewportSize({ width: 375, height: 800 });
    const card = page.locator(".app-comparison--differs").first();
    await card.getByText(/apart$/).waitFor();
    await card.getByRole("radio", { name: /^3 – / }).check();
    await card.getByRole("textbox").fill("Agreed after a second visit.");
    await saved(page);
    await page.getByText("1 of 42 agreed").waitFor();
    await page.getByRole("radio", { name: /^said the same/ }).check();
    await page.locator(".app-comparison").first().waitFor();
    await page.getByRole("button", { name: /^Take over all/ }).click();
    await page.getByText(/ratings taken over/).waitFor();
    await page.getByRole("heading", { name: /still need an agreed rating$/ }).waitFor();
    await checkPage(page, "moderation-same");
  });
});
