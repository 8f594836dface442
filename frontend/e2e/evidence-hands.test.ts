import { describe, test } from "node:test";
import { addDraft, NARRATIVE, unique } from "./evidenceForm.ts";
import { AMARA, assert, checkPage, expectError, PEOPLE, signIn, useBrowser, visit } from "./harness/index.ts";

describe("evidence in several hands", () => {
  const { visitor } = useBrowser();

  test("two people change the same evidence: the second chooses, and loses nothing", async () => {
    const [amara, tomasz] = [await visitor(), await visitor()];
    await signIn(amara, AMARA);
    const title = unique("Two at once");
    await addDraft(amara, title);
    const address = new URL(amara.url()).pathname;
    await signIn(tomasz, PEOPLE.member);
    await visit(tomasz, `${address}/edit`);
    await visit(amara, `${address}/edit`);

    await amara.getByLabel("What happened and why it mattered").fill("Amara’s account.");
    await amara.getByRole("button", { name: "Save changes" }).click();
    await amara.getByText("Changes saved").waitFor();

    await tomasz.getByLabel("What happened and why it mattered").fill("Tomasz’s account.");
    await tomasz.getByLabel("Type of evidence").selectOption("Audit or check");
    await tomasz.getByRole("button", { name: "Save changes" }).click();
    await tomasz.getByRole("heading", { name: /Somebody else changed this evidence/ }).waitFor();
    assert.ok(await tomasz.getByText("Amara’s account.").isVisible());
    await checkPage(tomasz, "evidence-edit-conflict");
    await tomasz.getByRole("button", { name: "Keep mine" }).click();
    await tomasz.getByText("Changes saved").waitFor();
    await tomasz.getByText("Tomasz’s account.").first().waitFor();
    await tomasz.getByText("Audit or check").first().waitFor();
  });

  test("it is submitted, returned with a note, changed, accepted, and withdrawn", async () => {
    const [amara, rosalind] = [await visitor(), await visitor()];
    await signIn(amara, AMARA);
    const title = unique("There and back");
    await addDraft(amara, title);
    const address = new URL(amara.url()).pathname;
    await amara.getByRole("button", { name: "Submit evidence" }).click();
    await amara.getByText("Evidence submitted").waitFor();
    await checkPage(amara, "evidence-submitted");

    await signIn(rosalind, PEOPLE.moderator);
    await visit(rosalind, address);
    await rosalind.getByRole("link", { name: "Decide about this evidence" }).click();
    await rosalind.getByRole("heading", { level: 1, name: "Decide about this evidence" }).waitFor();
    await checkPage(rosalind, "evidence-decide");
    await rosalind.getByLabel("Return it for changes").check();
    await rosalind.getByRole("button", { name: "Save decision" }).click();
    await rosalind.locator(".nhsuk-error-summary").waitFor();
    await expectError(rosalind, "Say why, so that the team knows what to do next");
    await checkPage(rosalind, "evidence-decide-errors");
    await rosalind.getByLabel("Note to the team").fill("How many people took part?");
    await rosalind.getByRole("button", { name: "Save decision" }).click();
    await rosalind.getByText("Evidence returned for changes").waitFor();

    await visit(amara, address);
    await amara.getByText("How many people took part?").first().waitFor();
    await checkPage(amara, "evidence-returned");
    await amara.getByRole("link", { name: "Change it" }).click();
    await amara.getByLabel("What happened and why it mattered").fill(`${NARRATIVE} Twelve people took part.`);
    await amara.getByRole("button", { name: "Save changes" }).click();
    await amara.getByRole("button", { name: "Submit evidence" }).click();
    await amara.getByText("Evidence submitted").waitFor();

    await visit(rosalind, `${address}/decide`);
    await rosalind.getByLabel("Accept it").check();
    await rosalind.getByRole("button", { name: "Save decision" }).click();
    await rosalind.getByText("Evidence accepted").waitFor();
    await visit(rosalind, `${address}/decide`);
    await rosalind.getByRole("heading", { name: "There is nothing to decide" }).waitFor();

    await visit(amara, `${address}/edit`);
    await amara.getByText("goes back to “Submitted”").waitFor();
    await visit(amara, address);
    await amara.getByRole("link", { name: "Withdraw it" }).click();
    await amara.getByRole("heading", { level: 1, name: "Withdraw this evidence" }).waitFor();
    await checkPage(amara, "evidence-withdraw");
    await amara.getByRole("button", { name: "Withdraw evidence" }).click();
    await amara.getByText("Evidence withdrawn").waitFor();
    await checkPage(amara, "evidence-withdrawn");
    await visit(amara, `${address}/edit`);
    await amara.getByRole("heading", { name: "This evidence cannot be changed" }).waitFor();
    await visit(rosalind, address);
    assert.ok(await rosalind.getByRole("heading", { name: "Page not found" }).isVisible());
  });
});
