import { describe, test } from "node:test";
import { AMARA, assert, checkPage, PEOPLE, settled, signIn, useBrowser, visit } from "./harness/index.ts";

describe("finding and reading evidence", () => {
  const { visitor } = useBrowser();

  test("the list can be searched, and the search is in the address", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence");
    await page.getByRole("table").waitFor();
    await checkPage(page, "evidence-list");

    await page.getByLabel("Words in it").fill("falls");
    await page.getByLabel("Status").selectOption("Accepted");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/q=falls/);
    assert.match(page.url(), /status=accepted/);
    await page.getByRole("link", { name: /Tea trolley rounds/ }).waitFor();
    assert.equal(await page.getByRole("link", { name: /Quiet nights/ }).count(), 0);

    await page.reload();
    await settled(page);
    assert.equal(await page.getByLabel("Words in it").inputValue(), "falls");
    await page.getByRole("link", { name: /Tea trolley rounds/ }).waitFor();
  });

  test("a search that finds nothing says what to try", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence?q=zeppelin");
    await page.getByRole("heading", { name: "No evidence matches" }).waitFor();
    await checkPage(page, "evidence-none-found");
    await page.locator(".app-empty").getByRole("link", { name: "Show all evidence" }).click();
    await page.getByRole("table").waitFor();
    assert.equal(new URL(page.url()).search, "");
  });

  test("one piece shows all that it holds, who can see it, and how it came about", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence?q=tea+trolley");
    await page.getByRole("link", { name: /Tea trolley rounds/ }).click();
    await page.getByRole("heading", { level: 1, name: /Tea trolley rounds/ }).waitFor();
    await page.getByText("Who did what, and when").click();
    await page.getByText(/accepted the evidence/).waitFor();
    for (const heading of ["Where it stands", "Who can see this now", "Criteria that it answers"]) {
      assert.ok(await page.getByRole("heading", { name: heading }).isVisible());
    }
    await checkPage(page, "evidence");
  });

  test("files come down as files", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.administrator);
    await visit(page, "/evidence?q=discharge+noon");
    await page.getByRole("link", { name: /Discharge by noon/ }).click();
    const link = page.getByRole("link", { name: "time-of-leaving.csv" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    assert.equal(download.suggestedFilename(), "time-of-leaving.csv");
  });

  test("a moderator chooses among teams, and has nothing to add", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.moderator);
    await visit(page, "/evidence?status=submitted");
    await page.getByRole("table").waitFor();
    assert.equal(await page.getByRole("link", { name: "Add evidence" }).count(), 0);
    await page.getByLabel("Team").selectOption("Rowan Ward");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: /Missed breaks on late shifts/ }).waitFor();
    await checkPage(page, "evidence-list-moderator");

    await visit(page, "/evidence/new");
    await page.getByRole("heading", { name: "You need to belong to a team first" }).waitFor();
    await checkPage(page, "evidence-new-no-team");
  });

  test("evidence that is not there, or not shared, is a page not found", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.reviewer);
    for (const path of ["", "/edit", "/criteria", "/withdraw", "/decide"]) {
      await visit(page, `/evidence/0190a000-0000-7000-8000-000000000000${path}`);
      assert.ok(await page.getByRole("heading", { name: "Page not found" }).isVisible(), path);
    }
  });
});
