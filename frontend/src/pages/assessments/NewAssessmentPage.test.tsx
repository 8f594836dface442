import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { renderApp } from "@/test/renderApp";
import { AMARA, problem, signedInAs, useServer } from "@/test/server";
import { assessmentWith, FRAMEWORK } from "./example";

const user = userEvent.setup();
const WARD = AMARA.person.memberships[0].organisation;

function framework(id: string, title: string) {
  const current_version = {
    id,
    edition: "1.0",
    title,
    summary: "About it.",
    scope: "team",
    criterion_count: 42,
    published_at: null,
  };
  return { id: `framework-of-${id}`, code: id, visibility: "everyone", current_version };
}

function cycle(id: string, name: string, is_current: boolean) {
  return { id, name, is_current, organisation: WARD, opens_on: "2026-09-01", closes_on: "2026-12-31", version: 1 };
}

describe("starting an assessment", () => {
  const server = useServer();
  let sent: unknown[];

  beforeEach(() => {
    sent = [];
    const list = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null });
    server.use(
      signedInAs(),
      http.get("*/v1/organisations/:id", () => HttpResponse.json({ ...WARD, ancestors: [], children: [] })),
      http.get("*/v1/frameworks", () => list([framework("version-1", "Excellence in our team")])),
      http.get("*/v1/cycles", () => list([cycle("c1", "Autumn 2026", true), cycle("c0", "Autumn 2025", false)])),
      http.get("*/v1/assessments/assessment-1", () => HttpResponse.json(assessmentWith())),
      http.get("*/v1/assessments/assessment-1/trend", () => HttpResponse.json({ items: [] })),
      http.get("*/v1/framework-versions/version-1", () => HttpResponse.json(FRAMEWORK)),
      http.get("*/v1/components", () => list([])),
      http.post("*/v1/assessments", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(assessmentWith(), { status: 201 });
      }),
    );
  });

  test("of a team: what there is only one of is chosen, and only open rounds are offered", async () => {
    const { router } = renderApp(`/assessments/new?organisation_id=${WARD.id}`);
    expect(await screen.findByRole("radio", { name: "Excellence in our team" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "Autumn 2026" })).toBeChecked();
    expect(screen.queryByRole("radio", { name: "Autumn 2025" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Start" }));
    expect(await screen.findByRole("link", { name: "Start rating" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/assessments/assessment-1");
    expect(sent).toEqual([{ framework_version_id: "version-1", cycle_id: "c1", organisation_id: WARD.id }]);
  });

  test("with several frameworks one has to be chosen", async () => {
    const items = [framework("version-1", "One"), framework("version-2", "Two")];
    server.use(http.get("*/v1/frameworks", () => HttpResponse.json({ items, next_cursor: null })));
    renderApp(`/assessments/new?organisation_id=${WARD.id}`);
    await user.click(await screen.findByRole("button", { name: "Start" }));
    expect(screen.getByRole("link", { name: "Choose what to assess against" })).toBeVisible();
    expect(sent).toEqual([]);
  });

  test("of oneself, outside a cycle", async () => {
    renderApp("/assessments/new");
    await user.click(await screen.findByRole("radio", { name: "It is not part of a cycle" }));
    await user.click(screen.getByRole("button", { name: "Start" }));
    await screen.findByRole("link", { name: "Start rating" });
    expect(sent).toEqual([{ framework_version_id: "version-1", cycle_id: null, person_id: AMARA.person.id }]);
  });

  test("one that a colleague has started already is opened instead", async () => {
    server.use(http.post("*/v1/assessments", () => problem(409, { assessment_id: "assessment-1" })));
    renderApp(`/assessments/new?organisation_id=${WARD.id}`);
    await user.click(await screen.findByRole("button", { name: "Start" }));
    expect(await screen.findByText(/This one had been started already/)).toBeVisible();
  });
});
