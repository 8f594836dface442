import type { Page } from "playwright-core";
import { checkPage } from "../harness/index.ts";
import { openedPart, PARTS } from "./rating.ts";
import { arrived } from "./steps.ts";
import { EVIDENCE } from "./story.ts";

/** From a criterion that is being rated to evidence with a file and a link, and back. */
export async function addEvidence(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Add evidence for this (CE1)" }).click();
  await arrived(page, "Add evidence");
  await page.getByLabel("Title", { exact: true }).fill(EVIDENCE.title);
  await page.getByLabel("What happened and why it mattered").fill(EVIDENCE.narrative);
  await page.getByLabel("Type of evidence").selectOption("Quality improvement project");
  await page.getByLabel("Patients", { exact: true }).check();
  await page.getByRole("button", { name: "Add a link" }).click();
  await page.getByLabel("Web address of link 1").fill("https://example.org/quiet-hour");
  await page.getByLabel("Name of link 1").fill("How we did it");
  await page.getByLabel("Files (optional)").setInputFiles([EVIDENCE.file]);
  await checkPage(page, "journey-08-evidence-new");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await arrived(page, EVIDENCE.title);
  await page.getByRole("link", { name: EVIDENCE.file.name, exact: true }).waitFor();
  await checkPage(page, "journey-09-evidence");
  await page.getByRole("button", { name: "Submit evidence" }).click();
  await openedPart(page, PARTS[0]);
}

/** From another criterion: finds what is there already and uses it, instead of typing it again. */
export async function useEvidenceAgain(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Use evidence you already have (CE2)" }).click();
  await arrived(page, "Find evidence for CE2");
  await page.getByLabel("Search your team’s evidence").fill("quiet lights");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  const use = page.getByRole("button", { name: `Use this “${EVIDENCE.title}”` });
  await use.waitFor();
  await checkPage(page, "journey-10-evidence-find");
  await use.click();
  await openedPart(page, PARTS[0]);
  await page.getByText(`“${EVIDENCE.title}” now answers CE2`).waitFor();
}
