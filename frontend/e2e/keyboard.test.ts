import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { assert, PASSWORD, settled, useBrowser, visit } from "./harness/index.ts";
import { saved } from "./journey/rating.ts";
import { arrived } from "./journey/steps.ts";

const YUSUF = "yusuf.hassan@brackenford.example";

type Focused = { name: string; visible: boolean; onScreen: boolean };

/** What has the focus: its name, whether it looks different from when it has not, and whether one can see it. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const looks = () => {
      const label = element.matches("[type=radio], [type=checkbox]") ? element.nextElementSibling : null;
      const parts = [getComputedStyle(element), label ? getComputedStyle(label, "::before") : null];
      return parts
        .map((style) => style && [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join())
        .join();
    };
    const withFocus = looks();
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(top + 8, 0), innerHeight - 1);
    const there = document.elementFromPoint(x, y);
    const onScreen = bottom > 0 && top < innerHeight && (element.contains(there) || there?.contains(element) === true);
    const name =
      element.getAttribute("aria-label") ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      "";
    element.blur();
    const without = looks();
    element.focus({ preventScroll: true });
    return { name: name.trim().slice(0, 80), visible: withFocus !== without, onScreen };
  });
}

/** Presses Tab until something with this name has the focus. Everything on the way must show that it has it. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const { name, visible, onScreen } = await focused(page);
    assert.ok(visible, `After ${passed.join(" | ")}: “${name}” does not show that it has the focus.`);
    assert.ok(onScreen, `After ${passed.join(" | ")}: “${name}” has the focus where nobody can see it.`);
    if (typeof wanted === "string" ? name === wanted : wanted.test(name)) return;
    passed.push(name);
  }
  assert.fail(`Tab does not lead to ${wanted}, only to: ${passed.join(" | ")}`);
}

/** Goes on by the arrow to the radio with this name, past the last one to the first. */
async function arrowTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 7; presses += 1) {
    if ((await focused(page)).name === wanted) break;
    await page.keyboard.press("ArrowDown");
  }
  assert.deepEqual(await focused(page), { name: wanted, visible: true, onScreen: true });
}

async function fillIn(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

async function enter(page: Page, link: string | RegExp, heading: string | RegExp): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await arrived(page, heading);
}

describe("with the keyboard alone", () => {
  const { visitor } = useBrowser();

  test("one signs in, rates a criterion and hands in a form, and always sees where one is", async () => {
    const page = await visitor();
    await visit(page, "/");
    await enter(page, "Sign in", "Sign in");
    await fillIn(page, "Email address", YUSUF);
    await fillIn(page, "Password", PASSWORD);
    await page.keyboard.press("Enter");
    await arrived(page, /^Hello, Yusuf/);

    await enter(page, "Rowan Ward", "Rowan Ward");
    await page.getByRole("link", { name: "Carry on rating" }).waitFor();
    await enter(page, /^Excellence in our team, Autumn/, "Excellence in our team");
    await enter(page, "Innovation", "Innovation");
    await tabTo(page, /^\d – |^We have not decided yet/);
    await arrowTo(page, "3 – Making a difference");
    const words = `We try one small thing each month. ${Date.now().toString(36)}`;
    await tabTo(page, /What makes you say so/);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(words);
    await saved(page);
    await page.reload();
    await settled(page);
    assert.equal(await page.locator("#IN1-comment").inputValue(), words);

    await enter(page, "Evidence", "Evidence");
    await enter(page, "Add evidence", "Add evidence");
    const title = `Typed ${Date.now().toString(36)}`;
    await fillIn(page, "Title", title);
    await fillIn(page, "What happened and why it mattered", "We asked, listened, and moved the chairs.");
    await fillIn(page, "Type of evidence", "Story");
    await tabTo(page, "Patients");
    await page.keyboard.press("Space");
    await enter(page, "Save and continue", title);
    await tabTo(page, "Submit evidence");
    await page.keyboard.press("Enter");
    await page.getByText("Evidence submitted").waitFor();
    assert.ok((await page.getByRole("main").innerText()).includes("Patients"));
  });
});
