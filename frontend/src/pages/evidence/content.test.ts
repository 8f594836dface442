import { describe, expect, test } from "vitest";
import { bodyOf, type Content, EMPTY, merge, newLink, withFields } from "./content";

const BASE: Content = { ...EMPTY, title: "Quiet hour", narrative: "We tried it.", type: "story", voices: ["staff"] };

describe("what two people changed", () => {
  test("goes together where they changed different things", () => {
    const mine = { ...BASE, narrative: "We tried it twice." };
    const theirs = { ...BASE, title: "A quiet hour", voices: ["staff", "patients"] };
    const merged = merge(BASE, mine, theirs);
    expect(merged.clashes).toEqual([]);
    expect(merged.content).toMatchObject({
      title: "A quiet hour",
      narrative: "We tried it twice.",
      voices: ["staff", "patients"],
    });
  });

  test("clashes only where both changed the same field to something else", () => {
    const mine = { ...BASE, title: "Mine", narrative: "The same." };
    const theirs = { ...BASE, title: "Theirs", narrative: "The same." };
    const merged = merge(BASE, mine, theirs);
    expect(merged.clashes).toEqual(["title"]);
    expect(merged.content.title).toBe("Mine");
    expect(withFields(merged.content, theirs, merged.clashes).title).toBe("Theirs");
  });

  test("does not take the same links for different ones", () => {
    const links = () => [newLink("https://example.org", "Ours")];
    const merged = merge({ ...BASE, links: links() }, { ...BASE, links: links() }, { ...BASE, links: links() });
    expect(merged.clashes).toEqual([]);
  });
});

test("what is sent has no empty links, spaces at the ends, or empty dates", () => {
  const content = { ...BASE, title: " Quiet hour ", links: [newLink(), newLink(" https://example.org ", "")] };
  expect(bodyOf(content)).toEqual({
    title: "Quiet hour",
    narrative: "We tried it.",
    type: "story",
    period_starts_on: null,
    period_ends_on: null,
    voices: ["staff"],
    links: [{ url: "https://example.org", label: "" }],
  });
});
