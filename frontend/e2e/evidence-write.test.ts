import { describe, test } from "node:test";
import { addDraft, fillIn, NARRATIVE, unique } from "./evidenceForm.ts";
import { AMARA, assert, checkPage, expectError, settled, signIn, useBrowser, visit } from "./harness/index.ts";

const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n",
);
const PROGRAM = Buffer.concat([Buffer.from("MZ\x90\x00"), Buffer.alloc(512)]);

describe("writing evidence", () => {
  const { visitor } = useBrowser();

  test("mistakes are explained beside each field, and nothing typed is lost", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence/new");
    await checkPage(page, "evidence-new");
    await page.getByRole("button", { name: "Add a link" }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("type")), "url");
    await page.keyboard.type("intranet page");
    await page.getByRole("group", { name: "When did it start?" }).getByLabel("Day").fill("31");
    await page.getByRole("group", { name: "When did it start?" }).getByLabel("Month").fill("2");
    await page.getByRole("group", { name: "When did it start?" }).getByLabel("Year").fill("2026");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.locator(".nhsuk-error-summary").waitFor();
    await expectError(page, "Enter a title");
    await expectError(page, "Choose the type of evidence");
    await expectError(page, "Start date must be a real date");
    await page.getByRole("link", { name: "Link 1: Enter a web address that starts with https://" }).click();
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), "intranet page");
    await checkPage(page, "evidence-new-errors");

    await page.reload();
    await settled(page);
    await page.getByText("We have kept what you typed before").waitFor();
    assert.equal(await page.getByLabel("Web address of link 1").inputValue(), "intranet page");
  });

  test("what could identify a patient is shown, and the person decides", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence/new");
    const title = unique("A quiet hour");
    await fillIn(page, title);
    await page.getByLabel("What happened and why it mattered").fill("Her NHS number is 943 476 5919, and she slept.");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { name: /Check that nobody can be identified/ }).waitFor();
    await checkPage(page, "evidence-new-privacy");
    await page.getByLabel("What happened and why it mattered").fill(NARRATIVE);
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await checkPage(page, "evidence-draft");
  });

  test("files are checked one by one, and the good ones are kept", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence/new");
    const title = unique("Charts");
    await fillIn(page, title);
    await page.getByLabel("Files (optional)").setInputFiles([
      { name: "run chart.pdf", mimeType: "application/pdf", buffer: PDF },
      { name: "report.pdf", mimeType: "application/pdf", buffer: PROGRAM },
      { name: "nothing.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    ]);
    await page.locator(".nhsuk-error-summary").getByText("“report.pdf” is a program, not a PDF.").waitFor();
    await page.locator(".nhsuk-error-summary").getByText("“nothing.txt” is empty.").waitFor();
    await page.getByText("run chart.pdf (").waitFor();
    await checkPage(page, "evidence-new-files");
    await page.getByLabel("Files (optional)").setInputFiles([
      // It looks like text, so only the server can tell that the name promises something else.
      { name: "letter.docx", mimeType: "application/octet-stream", buffer: Buffer.from("Dear all") },
    ]);
    await page.getByText("letter.docx (").waitFor();
    await page.getByRole("button", { name: "Save and continue" }).click();

    await page.getByRole("heading", { level: 1, name: "Change evidence" }).waitFor();
    await page.locator(".nhsuk-error-summary").getByText("“letter.docx” was not added.").waitFor();
    await page.getByRole("link", { name: "run chart.pdf", exact: true }).waitFor();
    await checkPage(page, "evidence-edit-upload-failed");
    await page.getByRole("button", { name: "Leave it out letter.docx" }).click();
    await page.getByRole("button", { name: "Remove run chart.pdf" }).click();
    await page.getByRole("button", { name: "Yes remove run chart.pdf" }).click();
    await page.getByRole("link", { name: "run chart.pdf", exact: true }).waitFor({ state: "detached" });

    await page.getByLabel("Title", { exact: true }).fill(`${title}, second try`);
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("heading", { level: 1, name: `${title}, second try` }).waitFor();
    await page.getByText("Changes saved").waitFor();
    await checkPage(page, "evidence-versions");
  });

  test("a file whose name may identify a patient is asked about, and a large one is refused at once", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await addDraft(page, unique("Names of files"));
    await page.getByRole("link", { name: "Change it" }).click();
    await page.getByRole("heading", { level: 1, name: "Change evidence" }).waitFor();
    const named = { name: "NHS number 943 476 5919.txt", mimeType: "text/plain", buffer: Buffer.from("Notes") };
    await page.getByLabel("Add files (optional)").setInputFiles([named]);
    await page.locator(".nhsuk-error-summary").getByText("Its name may identify a patient.").waitFor();
    await checkPage(page, "evidence-edit-file-name");
    await page.getByRole("button", { name: /Nobody can be identified – add it/ }).click();
    await page.getByRole("link", { name: named.name, exact: true }).waitFor();

    await page.evaluate(() => {
      const chooser = document.querySelector<HTMLInputElement>("input[type=file]");
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(51 * 1024 * 1024)], "film.pdf"));
      if (chooser) chooser.files = files.files;
      chooser?.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page
      .locator(".nhsuk-error-summary")
      .getByText("“film.pdf” is 53.5 MB. Choose a file of 50 MB or less")
      .waitFor();
  });

  test("pressing twice saves once", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence/new");
    const title = unique("Pressed twice");
    await fillIn(page, title);
    await page.getByRole("button", { name: "Save and continue" }).dblclick();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await visit(page, `/evidence?q=${encodeURIComponent(`"${title}"`)}`);
    await page.getByRole("table").waitFor();
    assert.equal(await page.getByRole("link", { name: title }).count(), 1);
  });

  test("a session that ends meanwhile loses nothing", async () => {
    const page = await visitor();
    await signIn(page, AMARA);
    await visit(page, "/evidence/new");
    const title = unique("Signed out meanwhile");
    await fillIn(page, title);
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { name: "Sign in to carry on" }).waitFor();
    await page.getByLabel("Email address").fill(AMARA);
    await page.getByLabel("Password", { exact: true }).fill(process.env.DEMO_PASSWORD ?? "larkshire-demo");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "Add evidence" }).waitFor();
    assert.equal(await page.getByLabel("Title", { exact: true }).inputValue(), title);
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });
});
