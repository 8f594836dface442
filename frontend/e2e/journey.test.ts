import { describe } from "node:test";
import type { Page } from "playwright-core";
import { assert, checkPage, PEOPLE, signIn, useBrowser, visit } from "./harness/index.ts";
import { addEvidence, useEvidenceAgain } from "./journey/evidence.ts";
import {
  codesOn,
  comment,
  level,
  openedPart,
  openNext,
  PARTS,
  ratePart,
  ratePartByKeyboard,
  saved,
} from "./journey/rating.ts";
import { agree, apply, decide } from "./journey/recognition.ts";
import { askReviewers, declare, expectBlind, review } from "./journey/reviewing.ts";
import { allRead, arrived, follow, inSteps } from "./journey/steps.ts";
import { CITATION, EVIDENCE, FRAMEWORK, HARDEST, NO_LEARNERS, PRIYA, SAMUEL, WARD } from "./journey/story.ts";

/** A ward goes from an empty self-assessment to an award that anyone can check. */
describe("the whole journey", () => {
  const { visitor } = useBrowser();
  const step = inSteps();
  let lead: Page;
  let moderator: Page;
  let assessment = "";

  step("a ward sister signs in and sees what to do next", async () => {
    lead = await visitor();
    await visit(lead, "/");
    await checkPage(lead, "journey-01-landing");
    await follow(lead, "Sign in", "Sign in");
    await signIn(lead, PEOPLE.teamLead, { here: true });
    await allRead(lead);
    await checkPage(lead, "journey-02-home");
    await follow(lead, WARD, WARD);
    await allRead(lead);
    await checkPage(lead, "journey-03-team");
  });

  step("she starts the self-assessment of this cycle", async () => {
    await follow(lead, "Start now", "Start a self-assessment");
    await checkPage(lead, "journey-04-start");
    await lead.getByRole("button", { name: "Start", exact: true }).click();
    await arrived(lead, FRAMEWORK);
    assessment = new URL(lead.url()).pathname;
    await checkPage(lead, "journey-05-overview-empty");
  });

  step("she rates the first parts, and a reload keeps everything", async () => {
    await follow(lead, "Start rating", PARTS[0]);
    await ratePart(lead, { usual: 3, comments: { CE1: HARDEST } });
    await lead.getByText("6 of 6 rated").waitFor();
    await checkPage(lead, "journey-06-rating");
    await lead.reload();
    await openedPart(lead, PARTS[0]);
    for (const code of await codesOn(lead)) assert.equal(await level(lead, code, 3).isChecked(), true, code);
    assert.equal(await comment(lead, "CE1").inputValue(), HARDEST);
    await openNext(lead, PARTS[1]);
    await ratePartByKeyboard(lead, 3);
    await follow(lead, "See all parts", FRAMEWORK);
    await lead.getByText("12 of 42").first().waitFor();
    await checkPage(lead, "journey-07-overview");
  });

  step("she rates the other parts, one criterion as not applicable", async () => {
    await follow(lead, "Carry on rating", PARTS[2]);
    await ratePart(lead, { usual: 3 });
    for (const part of PARTS.slice(3)) {
      await openNext(lead, part);
      await ratePart(lead, { usual: 3 });
    }
    await level(lead, "WD6", "not_applicable").check();
    await comment(lead, "WD6").fill(NO_LEARNERS);
    await saved(lead);
  });

  step("she adds evidence with a file and a link, and uses it again for another criterion", async () => {
    await visit(lead, `${assessment}/sections/CE`);
    await addEvidence(lead);
    await useEvidenceAgain(lead);
  });

  step("she checks everything and submits", async () => {
    await visit(lead, assessment);
    await follow(lead, "Check and submit", "Check your self-assessment");
    await lead.getByText("Well done: all 42 criteria have your answer.").waitFor();
    await lead.getByText(NO_LEARNERS).waitFor();
    await checkPage(lead, "journey-11-check");
    await lead.getByRole("button", { name: "Submit the self-assessment" }).click();
    await lead.getByText("You have submitted your self-assessment.").waitFor();
    await allRead(lead);
    await checkPage(lead, "journey-12-submitted");
  });

  step("a moderator asks two reviewers from elsewhere", async () => {
    moderator = await visitor();
    await signIn(moderator, PEOPLE.moderator);
    await askReviewers(moderator, [PRIYA, SAMUEL]);
  });

  step("both reviewers declare, rate without seeing the other, and submit", async () => {
    const [priya, samuel] = [await visitor(), await visitor()];
    await signIn(priya, PEOPLE.reviewer);
    await signIn(samuel, PEOPLE.otherReviewer);
    const reviews = { priya: await declare(priya, checkPage), samuel: await declare(samuel, unchecked) };
    await Promise.all([review(priya, PRIYA, checkPage), review(samuel, SAMUEL, unchecked)]);
    await expectBlind(samuel, reviews.priya, PRIYA);
    await expectBlind(priya, reviews.samuel, SAMUEL);
  });

  step("the moderator sees where they differ, agrees the ratings, and closes it", async () => {
    await agree(moderator);
  });

  step("the ward sees what was agreed, what it reaches and why, and applies", async () => {
    await apply(lead, assessment);
  });

  step("a member of the panel decides", async () => {
    const panel = await visitor();
    await signIn(panel, PEOPLE.panelMember);
    await decide(panel);
  });

  step("anyone can check the award without signing in, and print the certificate", async () => {
    await lead.reload();
    await lead.getByText("Congratulations").waitFor();
    const award = await lead.getByRole("link", { name: "See the award, and share it" }).getAttribute("href");
    const anyone = await visitor();
    await visit(anyone, award ?? "");
    await arrived(anyone, new RegExp(`${WARD} holds`));
    await anyone.getByText(CITATION).waitFor();
    await anyone.getByRole("link", { name: "Sign in" }).waitFor();
    await checkPage(anyone, "journey-29-award");
    await follow(anyone, "Certificate to print", "Certificate");
    await checkPage(anyone, "journey-30-certificate");
  });

  step("every step is in the activity log, with who and when", async () => {
    await follow(lead, WARD, WARD);
    await allRead(lead);
    await checkPage(lead, "journey-31-team-recognised");
    await follow(lead, "See who did what, and when", "Activity");
    await allRead(lead);
    await checkPage(lead, "journey-32-activity");
    const newest = await lead.getByRole("main").innerText();
    await follow(lead, "Next", "Activity");
    await lead.waitForURL(/cursor=/);
    await lead.getByRole("link", { name: "Previous" }).waitFor();
    const log = newest + (await lead.getByRole("main").innerText());
    for (const line of IN_THE_LOG) assert.match(log, line);
  });
});

const IN_THE_LOG = [
  /Amara Okafor started an assessment with “Excellence in our team”\.\s+\d+:\d\d[ap]m/,
  /Amara Okafor rated \d+ criteria\..*WD6/,
  new RegExp(`Amara Okafor submitted the evidence “${EVIDENCE.title}”\\.`),
  /Amara Okafor tied a piece of evidence to CE2\./,
  /Amara Okafor submitted the assessment\./,
  /Rosalind Achebe took over 40 ratings on which all reviewers agreed\./,
  /Rosalind Achebe agreed the assessment\./,
  /Amara Okafor applied to /,
  /Marcus Delaney accepted the proposal: /,
  /Brackenford Hospitals Trust awarded /,
];

/** The page of the other reviewer is the same: one of them is enough to check. */
async function unchecked(): Promise<void> {}
