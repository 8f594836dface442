import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { assert, checkPage, expectError, PEOPLE, settled, signIn, useBrowser, visit } from "./harness/index.ts";

/** Leads the scheme of the community trust, and administers it. */
const LORNA = "lorna.fitzgerald@thistledown.example";

const TAGS = { current: "Stands", expired: "Expired", withdrawn: "Withdrawn" };
type Standing = keyof typeof TAGS;

/** The award of a team at a standing, from the list of awards. */
async function openRecord(page: Page, standing: Standing, name: string | RegExp): Promise<void> {
  await visit(page, "/recognition/awards");
  await page.getByLabel("Show").selectOption(standing);
  await page.locator("tbody tr").filter({ hasNotText: TAGS[standing] }).first().waitFor({ state: "detached" });
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** The address of the public page of an award that stands as said, found by somebody of the trust. */
async function publicPage(visitor: () => Promise<Page>, standing: Standing): Promise<string> {
  const page = await visitor();
  await signIn(page, PEOPLE.administrator);
  await openRecord(page, standing, /: (Bronze|Silver|Gold)$/);
  const link = page.getByRole("link", { name: "The public page, which anyone can check" });
  return (await link.getAttribute("href")) ?? "";
}

async function pdfOf(page: Page): Promise<{ sheets: number; size: string }> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? [];
  const millimetres = [width, height].map((points) => Math.round((Number(points) / 72) * 25.4));
  return { sheets: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0, size: millimetres.join(" × ") };
}

describe("awards that anyone can check", () => {
  const { visitor } = useBrowser();

  test("one that stands says so, and gives a certificate on one sheet", async () => {
    const address = await publicPage(visitor, "current");
    const page = await visitor();
    await visit(page, address);
    await page.getByText(/^This award stands until/).waitFor();
    await page.getByRole("heading", { level: 1, name: / holds / }).waitFor();
    await checkPage(page, "award-current");
    await page.getByRole("link", { name: "Certificate to print" }).click();
    await page.getByRole("article", { name: /^Certificate for/ }).waitFor();
    await checkPage(page, "certificate");
    assert.deepEqual(await pdfOf(page), { sheets: 1, size: "297 × 210" });
  });

  test("one that has expired is spoken of kindly", async () => {
    const address = await publicPage(visitor, "expired");
    const page = await visitor();
    await visit(page, address);
    await page.getByText(/It has since expired\.$/).waitFor();
    await page.getByText(/It was earned, and stood for its full time/).waitFor();
    await checkPage(page, "award-expired");
  });

  test("one that was withdrawn says when, never why, and has no certificate", async () => {
    const address = await publicPage(visitor, "withdrawn");
    const page = await visitor();
    await visit(page, address);
    await page.getByText(/^This award was withdrawn on .* It no longer stands\.$/).waitFor();
    assert.equal(await page.getByText("After a serious event").count(), 0);
    await checkPage(page, "award-withdrawn");
    await visit(page, `${address}/certificate`);
    await page.getByText(/So there is no certificate to print/).waitFor();
    await checkPage(page, "certificate-withdrawn");
  });

  test("by the code on the certificate, however it is typed", async () => {
    const code = (await publicPage(visitor, "current")).split("/").at(-1) ?? "";
    const page = await visitor();
    await visit(page, "/awards");
    await checkPage(page, "award-check");
    await page.getByRole("button", { name: "Check this award" }).click();
    await expectError(page, "Enter the code of the award");
    await page.getByLabel("Code of the award").fill("nosuchcode22");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "We do not know this award" }).waitFor();
    await checkPage(page, "award-unknown");
    const spaced = code.toUpperCase().replaceAll(/(.{4})(?=.)/g, "$1 ");
    await page.getByLabel("Code of the award").fill(spaced);
    await page.keyboard.press("Enter");
    await page.getByText(/^This award stands until/).waitFor();
  });
});

describe("awards for those who hold and give them", () => {
  const { visitor } = useBrowser();

  test("are listed by their standing, and the filter keeps the focus", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.administrator);
    await visit(page, "/recognition/awards");
    await checkPage(page, "awards");
    const filter = page.getByLabel("Show");
    await filter.focus();
    await filter.selectOption("withdrawn");
    await page.waitForURL(/standing=withdrawn/);
    await page.getByRole("table").getByText("Stands").first().waitFor({ state: "detached" });
    assert.equal(await filter.evaluate((element) => element === document.activeElement), true);
    await page.getByRole("link", { name: "Emergency Department: Bronze" }).click();
    await page.getByText("After a serious event", { exact: false }).waitFor();
    await checkPage(page, "award-record-withdrawn");
  });

  test("can be withdrawn with a reason that the public does not see", async () => {
    const page = await visitor();
    await signIn(page, LORNA);
    await openRecord(page, "current", /North Larkshire Health Visiting: /);
    const address = await page
      .getByRole("link", { name: "The public page, which anyone can check" })
      .getAttribute("href");
    await page.getByRole("link", { name: "Withdraw this award" }).click();
    await page.getByRole("heading", { level: 1, name: "Withdraw this award" }).waitFor();
    await page.getByRole("button", { name: "Withdraw the award" }).click();
    await expectError(page, "Say why the award is withdrawn");
    await checkPage(page, "award-withdraw");
    await page.getByLabel("Why is it withdrawn?").fill("The team has been joined with another one.");
    await page.getByRole("button", { name: "Withdraw the award" }).dblclick();
    await page.getByText("The award of North Larkshire Health Visiting has been withdrawn.").waitFor();
    await page.getByText("The team has been joined with another one.").waitFor();
    await checkPage(page, "award-withdrawn-now");

    const anyone = await visitor();
    await visit(anyone, address ?? "");
    await anyone.getByText(/It no longer stands\.$/).waitFor();
    assert.equal(await anyone.getByText("joined with another one").count(), 0);
  });

  test("a team without awards is told what would bring one", async () => {
    const page = await visitor();
    await signIn(page, "kevin.blackwood@lanternlight.example");
    await visit(page, "/recognition/awards");
    await page.getByRole("heading", { name: "No awards yet" }).waitFor();
    await checkPage(page, "awards-none");
    await visit(page, "/recognition");
    await settled(page);
    await checkPage(page, "recognition-nothing");
  });
});
