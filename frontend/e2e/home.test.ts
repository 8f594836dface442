import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { AMARA, assert, checkPage, PEOPLE, settled, signIn, useBrowser, visit } from "./harness/index.ts";

/** The parts of these pages are read one by one. */
async function allRead(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(
    () => ![...document.querySelectorAll("main [role=status]")].some((each) => /^Loading/.test(each.textContent)),
  );
}

async function openTeam(page: Page, name: string): Promise<void> {
  await visit(page, "/");
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await allRead(page);
}

describe("home", () => {
  const { visitor } = useBrowser();

  test("starts with the one thing to do next, and it leads there", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await allRead(page);
    await checkPage(page, "home-team-lead");
    await page.getByRole("link", { name: /^(Start|Carry on with) your self-assessment$/ }).click();
    await page.getByRole("heading", { level: 1, name: /Start a self-assessment|Excellence in our team/ }).waitFor();
  });

  test("shows a person's own assessment to nobody else", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.member);
    await page.getByText("Only you can see what you write.").waitFor();
    await allRead(page);
    await checkPage(page, "home-member");
    const own = page.getByRole("region", { name: "Your own assessment" }).getByRole("link").first();
    const address = await own.getAttribute("href");
    assert.match(address ?? "", /^\/assessments\/[0-9a-f-]{36}$/);

    const lead = await visitor();
    await signIn(lead, AMARA);
    await visit(lead, address ?? "");
    await lead.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
  });

  for (const [who, email] of [
    ["reviewer", PEOPLE.reviewer],
    ["moderator", PEOPLE.moderator],
    ["panel-member", PEOPLE.panelMember],
    ["administrator", PEOPLE.administrator],
    ["system-viewer", "judith.amponsah@larkshire.example"],
  ] as const) {
    test(`is useful to a ${who}`, async () => {
      const page = await visitor();
      await signIn(page, email);
      await allRead(page);
      await checkPage(page, `home-${who}`);
    });
  }
});

describe("the page of a team", () => {
  const { visitor } = useBrowser();

  test("has what is under way, charts with their tables, evidence, awards and the way to the log", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await openTeam(page, "Willow Ward");
    await page.getByRole("img", { name: /^Agreed rating of each component/ }).waitFor();
    const table = page.getByRole("table", { name: "Agreed rating of each component" });
    assert.equal(await table.getByRole("row").count(), 8);
    await page.getByRole("table", { name: "Mean rating in each cycle" }).waitFor();
    await checkPage(page, "team");
    await page.getByRole("link", { name: "Excellence in our team, Autumn" }).first().waitFor();
    await page.getByRole("link", { name: "Brackenford Hospitals Trust" }).click();
    await page.getByRole("heading", { level: 1, name: "Brackenford Hospitals Trust" }).waitFor();
  });

  test("shows a trust its teams", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.administrator);
    await openTeam(page, "Brackenford Hospitals Trust");
    const teams = page.getByRole("region", { name: "Assessments of its teams" });
    await teams.getByRole("link", { name: "Theatres and Recovery" }).first().waitFor();
    await checkPage(page, "team-trust");
    await teams.getByRole("link", { name: "Next" }).click();
    await page.waitForURL(/cursor=/);
    await allRead(page);
    await teams.getByRole("link", { name: "Previous" }).waitFor();
  });

  test("keeps to itself what a team has not submitted", async () => {
    const page = await visitor();
    await signIn(page, PEOPLE.administrator);
    await openTeam(page, "Brackenford Hospitals Trust");
    await page.getByRole("link", { name: "Brackenford General Hospital" }).click();
    await page.getByRole("link", { name: "Rowan Ward" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Rowan Ward" }).waitFor();
    await allRead(page);
    await page.getByText("is private until it is submitted").waitFor();
    await checkPage(page, "team-of-others");
  });

  test("that does not exist says so", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/teams/019b2f6e-7c1a-7d3e-9a55-2f1c8e4b6d70");
    await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
  });
});
