import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { assert, checkPage, expectError, settled, signIn, useBrowser, visit } from "./harness/index.ts";
import { comment, level, openedPart, saved } from "./journey/rating.ts";
import { arrived, follow } from "./journey/steps.ts";

/** Half-way through their self-assessment. */
const BRIDGET = "bridget.nolan@brackenford.example";
const YUSUF = "yusuf.hassan@brackenford.example";
/** Everything rated, not yet submitted. */
const AISHA = "aisha.rahman@brackenford.example";
const CHLOE = "chloe.bennett@brackenford.example";
const PROGRAM = Buffer.concat([Buffer.from("MZ\x90\x00"), Buffer.alloc(2048)]);
const STORY = "Two people walked further than the day before, and told everyone.";

/** Opens a team's assessment of this cycle. Returns its address. */
async function openAssessment(page: Page, team: string): Promise<string> {
  await visit(page, "/");
  await follow(page, team, team);
  const now = page.getByRole("region", { name: "Self-assessment" });
  await now.getByRole("heading", { level: 3 }).getByRole("link").click();
  await arrived(page, "Excellence in our team");
  return new URL(page.url()).pathname;
}

async function fillInEvidence(page: Page, title: string): Promise<void> {
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("What happened and why it mattered").fill(STORY);
  await page.getByLabel("Type of evidence").selectOption("Story");
}

function unique(title: string): string {
  return `${title} ${Date.now().toString(36)}`;
}

describe("when something goes wrong", () => {
  const { visitor } = useBrowser();

  test("impatient presses make one thing and do it once", async () => {
    const page = await visitor();
    await signIn(page, BRIDGET);
    await visit(page, "/evidence/new");
    const title = unique("Pressed in a hurry");
    await fillInEvidence(page, title);
    // A slow connection: nothing seems to happen after the first press.
    await page.route("**/v1/evidence", async (route) => {
      await new Promise((later) => setTimeout(later, 400));
      await route.continue();
    });
    await page.getByRole("button", { name: "Save and continue" }).click({ clickCount: 3, delay: 20 });
    await arrived(page, title);
    await page.getByRole("button", { name: "Submit evidence" }).dblclick();
    await page.getByText("Evidence submitted").waitFor();
    const query = `q=${encodeURIComponent(`"${title}"`)}`;
    const { items } = await (await page.request.get(`/v1/evidence?${query}`)).json();
    assert.equal(items.length, 1);
    const events = await (await page.request.get(`/v1/events?subject_id=${items[0].id}`)).json();
    const submitted = events.items.filter(({ name }: { name: string }) => name === "evidence.submitted");
    assert.equal(submitted.length, 1);
  });

  test("two people rate the same: the second sees both, and can take the other version", async () => {
    const [bridget, yusuf] = [await visitor(), await visitor()];
    await signIn(bridget, BRIDGET);
    await signIn(yusuf, YUSUF);
    const part = `${await openAssessment(bridget, "Rowan Ward")}/sections/WD`;
    await Promise.all([bridget, yusuf].map((page) => visit(page, part)));
    const [hers, his] = [unique("Everybody has had a talk this year."), unique("Nights have not.")];
    await level(bridget, "WD2", 3).check();
    await comment(bridget, "WD2").fill(hers);
    await saved(bridget);

    await level(yusuf, "WD2", 1).check();
    await comment(yusuf, "WD2").fill(his);
    const panel = yusuf.getByRole("alert").filter({ hasText: "Somebody else changed the rating of WD2" });
    await panel.getByText(his).waitFor();
    await panel.getByText(hers).waitFor();
    await checkPage(yusuf, "trouble-two-people");
    await yusuf.reload();
    await panel.getByText(his).waitFor();
    await panel.getByRole("button", { name: "Use the other version" }).click();
    await panel.waitFor({ state: "detached" });
    assert.equal(await level(yusuf, "WD2", 3).isChecked(), true);
    assert.equal(await comment(yusuf, "WD2").inputValue(), hers);
  });

  test("the session ends in the middle of a form: everything is there after signing in, and saves", async () => {
    const page = await visitor();
    await signIn(page, BRIDGET);
    await visit(page, "/evidence/new");
    const title = unique("While the kettle boiled");
    await fillInEvidence(page, title);
    await page
      .getByLabel("Files (optional)")
      .setInputFiles([
        { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("We walked to the window and back.") },
      ]);
    await page.getByText("notes.txt (").waitFor();
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Save and continue" }).click();
    await arrived(page, "Sign in to carry on");
    assert.equal(await page.getByText(STORY).isVisible(), false);
    await checkPage(page, "trouble-session-ended");
    await signIn(page, BRIDGET, { here: true });
    await page.getByText("What you typed is still here.").waitFor();
    assert.equal(await page.getByLabel("What happened and why it mattered").inputValue(), STORY);
    await page.getByText("notes.txt (").waitFor();
    await page.getByRole("button", { name: "Save and continue" }).click();
    await arrived(page, title);
    await page.getByRole("link", { name: "notes.txt", exact: true }).waitFor();
  });

  test("somebody else who signs in there finds nothing of it", async () => {
    const page = await visitor();
    await signIn(page, BRIDGET);
    await visit(page, "/evidence/new");
    await fillInEvidence(page, "Not for other eyes");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Save and continue" }).click();
    await arrived(page, "Sign in to carry on");
    await signIn(page, AISHA, { here: true });
    await arrived(page, /^Hello, Aisha/);
    await visit(page, "/evidence/new");
    assert.equal(await page.getByLabel("Title", { exact: true }).inputValue(), "");
  });

  test("a program called .pdf and a file that is too large are refused kindly, and the form keeps its text", async () => {
    const folder = await mkdtemp(join(tmpdir(), "excellence-large-"));
    const large = join(folder, "film of the ward.pdf");
    const file = await open(large, "w");
    await file.write("%PDF-1.4\n");
    await file.truncate(50 * 1024 * 1024 + 1);
    await file.close();
    const page = await visitor();
    await signIn(page, BRIDGET);
    await visit(page, "/evidence/new");
    const title = unique("Without its files");
    await fillInEvidence(page, title);
    const choose = page.getByLabel("Files (optional)");
    await choose.setInputFiles([{ name: "report.pdf", mimeType: "application/pdf", buffer: PROGRAM }]);
    await page.locator(".nhsuk-error-summary").getByText("“report.pdf” is a program").waitFor();
    await checkPage(page, "trouble-program");
    await choose.setInputFiles(large);
    await page.locator(".nhsuk-error-summary").getByText("“film of the ward.pdf” is").waitFor();
    await checkPage(page, "trouble-too-large");
    await rm(folder, { recursive: true });
    assert.equal(await page.getByLabel("Title", { exact: true }).inputValue(), title);
    await page.getByRole("button", { name: "Save and continue" }).click();
    await arrived(page, title);
    await page.getByText(STORY).waitFor();
  });

  test("a colleague submits while one is writing: it says so, and the words stay", async () => {
    const [aisha, chloe] = [await visitor(), await visitor()];
    await signIn(aisha, AISHA);
    await signIn(chloe, CHLOE);
    const assessment = await openAssessment(aisha, "Kingfisher Birth Centre");
    await visit(chloe, `${assessment}/sections/CE`);
    const words = unique("We talked about the night that was hard.");
    await comment(chloe, "CE3").fill(words);
    await saved(chloe);
    await visit(aisha, `${assessment}/check`);
    await aisha.getByRole("button", { name: "Submit the self-assessment" }).click();
    await aisha.getByText("You have submitted your self-assessment.").waitFor();

    await comment(chloe, "CE3").fill(`${words} It helped.`);
    await chloe.getByText("Your rating of CE3 is not saved").waitFor();
    assert.equal(await comment(chloe, "CE3").inputValue(), `${words} It helped.`);
    await checkPage(chloe, "trouble-submitted-meanwhile");

    await aisha.getByRole("button", { name: "Take it back to change it" }).click();
    await aisha.getByText("You have taken the self-assessment back.").waitFor();
  });

  test("without a connection it says so, keeps what one does, and saves when it is back", async () => {
    const page = await visitor();
    await signIn(page, BRIDGET);
    await visit(page, `${await openAssessment(page, "Rowan Ward")}/sections/WD`);
    await page.context().setOffline(true);
    for (const code of ["WD3", "WD4"]) await level(page, code, 2).check();
    const words = unique("Written in the lift.");
    await comment(page, "WD4").fill(words);
    await page.locator(".app-saved--waiting").waitFor();
    await page.getByText("Not saved – we will keep trying. Please leave this page open.").first().waitFor();
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await openedPart(page, "Workforce learning and development");
    for (const code of ["WD3", "WD4"]) assert.equal(await level(page, code, 2).isChecked(), true, code);
    assert.equal(await comment(page, "WD4").inputValue(), words);
  });

  test("an address that leads nowhere says what to do, signed in or not", async () => {
    const page = await visitor();
    await visit(page, "/assessment/typo");
    await arrived(page, "Page not found");
    await signIn(page, BRIDGET);
    await visit(page, "/nowhere");
    await arrived(page, "Page not found");
    await checkPage(page, "trouble-not-found");
    for (const path of ["/assessments/cut-short-in-an-email", "/evidence/00000000-0000-7000-8000-000000000000"]) {
      await visit(page, path);
      await arrived(page, "Page not found");
    }
    await follow(page, "Go to the start page", /^Hello/);
  });

  test("a form with mistakes lists them with the focus on the list, and each leads to its field", async () => {
    const page = await visitor();
    await signIn(page, BRIDGET);
    await visit(page, "/evidence/new");
    await page.getByRole("group", { name: "When did it end?" }).getByLabel("Day").fill("40");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.waitForFunction(() => document.activeElement?.classList.contains("nhsuk-error-summary"));
    await expectError(page, "Enter a title");
    await expectError(page, "Choose the type of evidence");
    await checkPage(page, "trouble-mistakes");
    await settled(page);
  });
});
