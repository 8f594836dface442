import { describe, test } from "node:test";
import { AMARA, assert, checkPage, PEOPLE, signIn, useBrowser, visit } from "./harness/index.ts";

describe("activity", () => {
  const { visitor } = useBrowser();

  test("tells who did what, by day, and leads to it", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/activity");
    await page.getByRole("heading", { level: 2, name: "Today" }).waitFor();
    await page
      .getByText(/Amara Okafor signed in/)
      .first()
      .waitFor();
    await checkPage(page, "activity");
    await page
      .getByRole("link", { name: /evidence/ })
      .first()
      .click();
    await page.getByText("Where it stands").waitFor();
  });

  test("can be narrowed to one team, and paged; the address says so", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.administrator);
    await visit(page, "/activity");
    await page.getByLabel("Show what happened in").selectOption("Rowan Ward");
    await page.waitForURL(/organisation_id=/);
    await page
      .getByText(/Bridget Nolan/)
      .first()
      .waitFor();
    assert.equal(await page.getByText(/Amara Okafor/).count(), 0);
    await checkPage(page, "activity-team");

    await visit(page, "/activity");
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByRole("link", { name: "Previous" }).waitFor();
    assert.match(page.url(), /cursor=/);
    await page.getByRole("link", { name: "Previous" }).click();
    await page.waitForURL(/\/activity$/);
  });

  test("somewhere nothing has happened says so", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    const teams = await (await page.request.get("/v1/organisations?q=Puffin")).json();
    await visit(page, `/activity?organisation_id=${teams.items[0].id}`);
    await page.getByRole("heading", { name: "Nothing has happened here yet" }).waitFor();
    await checkPage(page, "activity-empty");
  });
});
