import { expect, test } from "vitest";
import { ProblemError } from "@/api";
import { type Content, EMPTY } from "./content";
import type { Evidence } from "./queries";
import { Clash, type Edit, saveEdit } from "./saveEdit";

const BASE: Content = { ...EMPTY, title: "Quiet hour", narrative: "Before." };

function saved(content: Content, version: number): Evidence {
  return { ...content, period_starts_on: null, period_ends_on: null, version } as unknown as Evidence;
}

/** A server that holds one version, and takes only changes of that one. */
function serverWith(theirs: Content, version: number) {
  const written: Content[] = [];
  return {
    written,
    reload: async () => saved(theirs, version),
    write: async (content: Content, from: number) => {
      if (from !== version) throw new ProblemError({ type: "", title: "Changed", status: 412 });
      written.push(content);
      return saved(content, version + 1);
    },
  };
}

function edit(change: Partial<Content>): Edit {
  return { ...BASE, ...change, base: { version: 1, content: BASE } };
}

test("a change nobody got in between of is written as it is", async () => {
  const server = serverWith(BASE, 1);
  expect((await saveEdit(edit({ title: "Mine" }), server)).version).toBe(2);
  expect(server.written).toHaveLength(1);
});

test("what somebody else changed elsewhere is kept along with it", async () => {
  const server = serverWith({ ...BASE, narrative: "Theirs." }, 3);
  await saveEdit(edit({ title: "Mine" }), server);
  expect(server.written).toMatchObject([{ title: "Mine", narrative: "Theirs." }]);
});

test("where both changed the same thing nothing is written, and both versions are there to choose from", async () => {
  const server = serverWith({ ...BASE, title: "Theirs" }, 3);
  const refusal = await saveEdit(edit({ title: "Mine", narrative: "Mine too." }), server).catch((error) => error);
  expect(refusal).toBeInstanceOf(Clash);
  expect(refusal).toMatchObject({ fields: ["title"], version: 3, mine: { title: "Mine", narrative: "Mine too." } });
  expect(server.written).toEqual([]);
});

test("a refusal of another kind is passed on", async () => {
  const write = () => Promise.reject(new ProblemError({ type: "", title: "No", status: 403 }));
  await expect(saveEdit(edit({}), { write, reload: async () => saved(BASE, 1) })).rejects.toMatchObject({
    status: 403,
  });
});
