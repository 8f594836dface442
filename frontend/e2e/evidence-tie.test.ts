import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { AMARA, assert, checkPage, signIn, useBrowser, visit } from "./harness/index.ts";

/** A criterion of the team framework, as links from an assessment name it. */
async function criterionId(page: Page, code: string): Promise<string> {
  const frameworks = await (await page.request.get("/v1/frameworks?scope=team")).json();
  const { id } = frameworks.items[0].current_version;
  const version = await (await page.request.get(`/v1/framework-versions/${id}`)).json();
  const criteria = version.sections.flatMap(
    (section: { criteria: { id: string; code: string }[] }) => section.criteria,
  );
  return criteria.find((criterion: { code: string }) => criterion.code === code).id;
}

async function addDraft(page: Page, title: string, query = ""): Promise<void> {
  await visit(page, `/evidence/new${query}`);
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("What happened and why it mattered").fill("We asked, listened and changed the round.");
  await page.getByLabel("Type of evidence").selectOption("Story");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

describe("using evidence for criteria", () => {
  const { visitor } = useBrowser();

  test("ticks save themselves, in any framework, with the keyboard alone", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    const title = `Ticked ${Date.now().toString(36)}`;
    await addDraft(page, title);
    await page.getByRole("link", { name: "Tie it to criteria" }).click();
    await page.getByRole("heading", { level: 1, name: "Criteria that it answers" }).waitFor();
    await page.locator("summary", { hasText: "Culture and environment: 0 of 6 ticked" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByText("Culture and environment: 2 of 6 ticked").waitFor();
    await page.locator(".app-saved--saved").waitFor();
    await checkPage(page, "evidence-criteria");
    await page.keyboard.press("Space");
    await page.getByText("Culture and environment: 1 of 6 ticked").waitFor();

    await page.getByLabel("Framework").selectOption("Excellence across our organisation");
    await page.getByText("Leadership: 0 of 5 ticked").click();
    await page.getByRole("group", { name: "Leadership" }).getByRole("checkbox").first().check();
    await page.getByText("Leadership: 1 of 5 ticked").waitFor();
    await page.locator(".app-saved--saved").waitFor();
    await page.reload();
    await page.getByText("Leadership: 1 of 5 ticked").waitFor();

    await page.getByRole("link", { name: "Done" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("heading", { name: "Excellence in our team" }).waitFor();
    await page.getByRole("heading", { name: "Excellence across our organisation" }).waitFor();
    await page.getByRole("link", { name: "CE1", exact: true }).click();
    await page.locator("details#CE1[open]").waitFor();
  });

  test("a tick that cannot be saved goes back, and says so", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await addDraft(page, `Not ticked ${Date.now().toString(36)}`);
    await visit(page, `${new URL(page.url()).pathname}/criteria`);
    await page.getByText("Innovation: 0 of 6 ticked").click();
    await page.route("**/criteria/*", (route) => route.abort());
    await page.getByRole("group", { name: "Innovation" }).getByRole("checkbox").first().click();
    await page.getByText("Your last tick was not saved.").waitFor();
    await page.getByText("Innovation: 0 of 6 ticked").waitFor();
    await page.unroute("**/criteria/*");
    await page.getByRole("group", { name: "Innovation" }).getByRole("checkbox").first().check();
    await page.getByText("Innovation: 1 of 6 ticked").waitFor();
    await page.locator(".app-saved--saved").waitFor();
    assert.equal(await page.getByText("Your last tick was not saved.").count(), 0);
  });

  test("evidence that is there already is found and used in one press, and leads back", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    const title = `Found again ${Date.now().toString(36)}`;
    await addDraft(page, title);
    const team = (await (await page.request.get("/v1/session")).json()).person.memberships[0].organisation.id;
    const criterion = await criterionId(page, "QS1");
    const find = `/evidence/find?criterion_id=${criterion}&organisation_id=${team}&return_to=${encodeURIComponent("/frameworks")}`;
    await visit(page, find);
    await page.getByRole("heading", { level: 1, name: "Find evidence for QS1" }).waitFor();
    await page.getByRole("table").waitFor();
    await page.getByText("Tied already").first().waitFor();
    await checkPage(page, "evidence-find");
    await page.getByLabel("Search your team’s evidence").fill(`"${title}"`);
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=/);
    await page.getByRole("button", { name: `Use this “${title}”` }).click();
    await page.getByRole("heading", { level: 1, name: "Frameworks" }).waitFor();
    await page.getByText(`“${title}” now answers QS1`).waitFor();

    await visit(page, `${find}&q=zeppelin`);
    await page.getByRole("heading", { name: "No evidence matches" }).waitFor();
    await checkPage(page, "evidence-find-nothing");
  });

  test("evidence added for a criterion is tied to it, and leads back after submitting", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    const criterion = await criterionId(page, "HW4");
    const title = `For HW4 ${Date.now().toString(36)}`;
    await addDraft(page, title, `?criterion_id=${criterion}&return_to=${encodeURIComponent("/frameworks")}`);
    await page.getByRole("link", { name: "HW4", exact: true }).waitFor();
    await page.getByRole("button", { name: "Submit evidence" }).click();
    await page.getByRole("heading", { level: 1, name: "Frameworks" }).waitFor();
    await page.getByText(`Evidence submitted: ${title}`).waitFor();
  });

  test("an address made up by somebody else does not lead away", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, `/evidence/find?return_to=${encodeURIComponent("https://example.org/")}`);
    assert.equal(await page.getByRole("link", { name: "Back to evidence" }).getAttribute("href"), "/evidence");
    await checkPage(page, "evidence-find-no-criterion");
  });
});
