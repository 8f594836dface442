import { hasStatus } from "@/api";
import { type Content, type ContentField, contentOf, merge } from "./content";
import type { Evidence } from "./queries";

/** What somebody typed, and the version that they had before them when they began. */
export type Edit = Content & { base: { version: number; content: Content } };

export function editOf(evidence: Evidence): Edit {
  const content = contentOf(evidence);
  return { ...content, base: { version: evidence.version, content } };
}

/** Two people changed the same fields: somebody has to choose. */
export class Clash extends Error {
  readonly mine: Content;
  readonly theirs: Content;
  readonly fields: ContentField[];
  readonly version: number;

  constructor(mine: Content, theirs: Content, fields: ContentField[], version: number) {
    super("Somebody else changed this evidence");
    this.mine = mine;
    this.theirs = theirs;
    this.fields = fields;
    this.version = version;
  }
}

type Ways = { write: (content: Content, version: number) => Promise<Evidence>; reload: () => Promise<Evidence> };
const TRIES = 3;

/**
 * Saves a change. Where somebody else saved in between, what they changed elsewhere is kept along with it; where both
 * changed the same thing, nothing is saved and a `Clash` is thrown.
 */
export async function saveEdit({ base, ...typed }: Edit, { write, reload }: Ways): Promise<Evidence> {
  let { version } = base;
  let content: Content = typed;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(content, version);
    } catch (error) {
      if (!hasStatus(error, 412) || tries === TRIES) throw error;
    }
    const latest = await reload();
    const theirs = contentOf(latest);
    const merged = merge(base.content, typed, theirs);
    if (merged.clashes.length > 0) throw new Clash(merged.content, theirs, merged.clashes, latest.version);
    ({ content } = merged);
    ({ version } = latest);
  }
}
