import type { Page } from "playwright-core";
import { assert, checkPage } from "../harness/index.ts";
import { openedPart, openNext, PARTS, ratePart } from "./rating.ts";
import { arrived, follow, goTo } from "./steps.ts";
import { EVIDENCE, HARDEST, type Reviewer, WARD } from "./story.ts";

export async function askReviewers(page: Page, reviewers: readonly Reviewer[]): Promise<void> {
  await goTo(page, "Reviews");
  await checkPage(page, "journey-13-reviews");
  await follow(page, new RegExp(`^${WARD}`), "Reviewers");
  await checkPage(page, "journey-14-reviewers");
  for (const { name } of reviewers) {
    await page.getByRole("radio", { name }).check();
    await page.getByRole("button", { name: "Ask this reviewer" }).click();
    await page.getByText(`${name} has been asked to review ${WARD}.`).waitFor();
  }
  await page.getByText("There are enough reviewers.").waitFor();
  await checkPage(page, "journey-15-reviewers-asked");
}

/** Nothing opens before one has said that one can be fair. Returns the address of the review. */
export async function declare(page: Page, check: typeof checkPage): Promise<string> {
  await goTo(page, "Reviews");
  await follow(page, new RegExp(`^${WARD}`), "Before you start");
  await check(page, "journey-16-declare");
  await page.getByRole("radio", { name: "Yes, nothing stands in the way" }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await arrived(page, "Your review");
  await check(page, "journey-17-review");
  return new URL(page.url()).pathname;
}

/** Sees what the team says and shows, rates every part, and hands the review in. */
export async function review(
  page: Page,
  { other, onFirst, ofWhole }: Reviewer,
  check: typeof checkPage,
): Promise<void> {
  await page.getByRole("link", { name: "Start rating" }).click();
  await openedPart(page, PARTS[0]);
  await page.getByText(HARDEST).waitFor();
  await page.getByRole("link", { name: EVIDENCE.title }).first().waitFor();
  await page.getByText("0 of 6 rated").waitFor();
  await ratePart(page, { usual: 3, other, comments: { CE1: onFirst } });
  await check(page, "journey-18-review-rating");
  for (const part of PARTS.slice(1)) {
    await openNext(page, part);
    await ratePart(page, { usual: 3, other });
  }
  await follow(page, "Finish and submit", "Submit your review");
  await page.getByLabel("What would you say overall?").fill(ofWhole);
  await check(page, "journey-19-review-submit");
  await page.getByRole("button", { name: "Submit your review" }).click();
  await page.getByText("Your review is in.").waitFor();
  await check(page, "journey-20-review-submitted");
}

/** What the other said is nowhere: not in one's own review, and not at the address of the other's. */
export async function expectBlind(page: Page, othersReview: string, others: Reviewer): Promise<void> {
  const text = (await page.getByRole("main").textContent()) ?? "";
  for (const words of [others.name, others.onFirst, others.ofWhole]) assert.ok(!text.includes(words), words);
  await page.goto(othersReview);
  await arrived(page, "Page not found");
}
