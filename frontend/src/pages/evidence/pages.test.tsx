import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { renderApp } from "@/test/renderApp";
import { AMARA, problem, signedInAs, useServer } from "@/test/server";

const TEAM = AMARA.person.memberships[0].organisation;
const VERSION = "0190a000-0000-7000-8000-0000000000f1";
const CRITERIA = ["CE1", "CE2"].map((code) => ({
  id: `id-${code}`,
  code,
  statement: `Statement of ${code}.`,
  guidance: "",
  essential: false,
  components: [],
  levels: [],
  evidence_prompts: [],
  voices: [],
  policies: [],
}));
const EVIDENCE = {
  id: "e1",
  title: "Quiet hour",
  type: "story",
  status: "draft",
  organisation: TEAM,
  period_starts_on: null,
  period_ends_on: null,
  voices: [],
  criterion_count: 0,
  file_count: 0,
  created_by: { id: "p1", name: "Amara Okafor", job_title: null },
  submitted_at: null,
  created_at: "2026-11-22T12:00:00Z",
  updated_at: "2026-11-22T12:00:00Z",
  version: 1,
  narrative: "We tried it.",
  links: [],
  revision: 1,
  decision_note: null,
  decided_at: null,
  files: [],
  criteria: [] as object[],
  seen_by: ["Members of Primrose Ward"],
  can: ["edit", "submit", "withdraw", "link", "add_file"],
};

describe("pages of evidence", () => {
  const server = useServer();
  const page = (items: object[]) => HttpResponse.json({ items, next_cursor: null });

  beforeEach(() => {
    const current_version = { id: VERSION, title: "Our team", edition: "1.0", summary: "", scope: "team" };
    const framework = { id: "f1", code: "team", visibility: "everyone" };
    const version = { ...current_version, code: "team", framework_id: "f1", status: "published", scale: [] };
    const section = { id: "s1", code: "CE", title: "Culture", components: [], criteria: CRITERIA };
    const terms = [{ code: "story", label: "Story", description: "What happened." }];
    server.use(
      signedInAs(),
      http.get("*/v1/vocabularies", () => HttpResponse.json({ evidence_types: terms, voices: [], policies: [] })),
      http.get("*/v1/frameworks", () => page([{ ...framework, current_version }])),
      http.get(`*/v1/framework-versions/${VERSION}`, () => HttpResponse.json({ ...version, sections: [section] })),
      http.get("*/v1/evidence/e1", () => HttpResponse.json(EVIDENCE)),
      http.get("*/v1/events", () => page([])),
    );
  });

  test("an empty list says how to begin", async () => {
    server.use(http.get("*/v1/evidence", () => page([])));
    renderApp("/evidence");
    expect(await screen.findByRole("heading", { name: "There is no evidence yet" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Add your first evidence" })).toHaveAttribute("href", "/evidence/new");
  });

  test("a list that cannot be read can be asked for again", async () => {
    server.use(http.get("*/v1/evidence", () => problem(500, { title: "Something went wrong on our side" })));
    renderApp("/evidence");
    expect(await screen.findByRole("heading", { name: "Something went wrong on our side" })).toBeVisible();
    server.use(http.get("*/v1/evidence", () => page([EVIDENCE])));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "Quiet hour" })).toHaveAttribute("href", "/evidence/e1");
  });

  test("a search asks only for what was chosen", async () => {
    const asked: string[] = [];
    server.use(
      http.get("*/v1/evidence", ({ request }) => {
        asked.push(new URL(request.url).search);
        return page([EVIDENCE]);
      }),
    );
    const { router } = renderApp("/evidence?status=draft");
    await userEvent.type(await screen.findByLabelText("Words in it"), " quiet ");
    await userEvent.click(screen.getByRole("button", { name: "Search" }));
    await waitFor(() => expect(asked.at(-1)).toBe("?q=quiet&status=draft&limit=25"));
    expect(router.state.location.search).toEqual({ q: "quiet", status: "draft" });
  });

  test("an unfinished draft is completed before it is submitted", async () => {
    server.use(http.get("*/v1/evidence/e1", () => HttpResponse.json({ ...EVIDENCE, narrative: "" })));
    renderApp("/evidence/e1");
    expect(await screen.findByText(/then you can submit it/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Submit evidence" })).not.toBeInTheDocument();
  });

  test("why it could not be submitted is said beside the button", async () => {
    server.use(http.post("*/v1/evidence/e1/submit", () => problem(409, { detail: "It is withdrawn." })));
    renderApp("/evidence/e1");
    await userEvent.click(await screen.findByRole("button", { name: "Submit evidence" }));
    expect(await screen.findByText("It is withdrawn.")).toBeVisible();
  });

  test("ticks are saved in order, and one that is refused goes back", async () => {
    const calls: string[] = [];
    const answer = (method: string, criteria: object[]) => (info: { params: Record<string, unknown> }) => {
      calls.push(`${method} ${info.params.criterion}`);
      return HttpResponse.json({ ...EVIDENCE, criteria });
    };
    const tied = { ...CRITERIA[0], framework_title: "Our team", framework_version_id: VERSION };
    server.use(
      http.put("*/v1/evidence/e1/criteria/:criterion", answer("put", [tied])),
      http.delete("*/v1/evidence/e1/criteria/:criterion", answer("delete", [])),
    );
    renderApp("/evidence/e1/criteria");
    await userEvent.click(await screen.findByText("Culture: 0 of 2 ticked"));
    const box = screen.getByRole("checkbox", { name: /CE1/ });
    await userEvent.click(box);
    await userEvent.click(box);
    await userEvent.click(box);
    await waitFor(() => expect(calls).toEqual(["put id-CE1", "delete id-CE1", "put id-CE1"]));
    expect(await screen.findByText("Culture: 1 of 2 ticked")).toBeVisible();

    server.use(
      http.put("*/v1/evidence/e1/criteria/:criterion", () => problem(409, { detail: "It was withdrawn meanwhile." })),
    );
    await userEvent.click(screen.getByRole("checkbox", { name: /CE2/ }));
    expect(await screen.findByText("It was withdrawn meanwhile.", { exact: false })).toBeVisible();
    expect(screen.getByRole("checkbox", { name: /CE2/ })).not.toBeChecked();
  });
});
