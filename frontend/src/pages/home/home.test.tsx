import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { assessmentWith } from "@/pages/assessments/example";
import type { AssessmentSummary, Cycle } from "@/pages/assessments/queries";
import { renderPart } from "@/test/render";
import { renderApp } from "@/test/renderApp";
import { AMARA, problem, signedInAs, useServer } from "@/test/server";
import { placesOf } from "./MyTeams";
import { NextSteps } from "./NextSteps";
import { underWay } from "./TeamAssessments";

const user = userEvent.setup();
const WARD = AMARA.person.memberships[0].organisation;
const EMPTY = { items: [], next_cursor: null };

function step(title: string, due_on: string | null = null) {
  return { kind: "continue_assessment" as const, title, detail: "12 of 42.", due_on, link: "/x", organisation: null };
}

describe("next steps", () => {
  const today = new Date("2026-11-22T12:00:00Z");

  test("the most urgent is large, the others follow as a list", async () => {
    await renderPart(<NextSteps steps={[step("First"), step("Second")]} today={today} />);
    expect(screen.getByRole("link", { name: "First" })).toHaveAttribute("href", "/x");
    expect(within(screen.getByRole("list")).getByRole("link", { name: "Second" })).toBeVisible();
  });

  test("dates say whether there is time left", async () => {
    const steps = [step("Late", "2026-11-20"), step("Today", "2026-11-22"), step("Later", "2027-01-31")];
    await renderPart(<NextSteps steps={steps} today={today} />);
    expect(screen.getByText("Was due on 20 November 2026")).toBeVisible();
    expect(screen.getByText("By 22 November 2026")).toHaveClass("nhsuk-tag--orange");
    expect(screen.getByText("By 31 January 2027")).not.toHaveClass("nhsuk-tag");
  });

  test("nothing to do is good news", async () => {
    await renderPart(<NextSteps steps={[]} />);
    expect(screen.getByRole("heading", { name: "Nothing is waiting for you" })).toBeVisible();
  });
});

describe("what is under way", () => {
  const cycle = (id: string) => ({ id }) as Cycle;
  const item = (stage: AssessmentSummary["stage"], cycleId: string | null) =>
    ({ ...assessmentWith({ stage }), cycle: cycleId ? { id: cycleId } : null }) as AssessmentSummary;

  test("an open round without an assessment can be started, also while an old one is not finished", () => {
    const old = item("review", "2025");
    expect(underWay([old], [cycle("2026")])).toEqual({ live: [old], startable: true });
  });

  test("what is agreed stays in view as long as its round is open", () => {
    const agreed = item("agreed", "2026");
    expect(underWay([agreed], [cycle("2026")])).toEqual({ live: [agreed], startable: false });
    expect(underWay([agreed], [])).toEqual({ live: [], startable: false });
  });
});

test("somebody with two roles in one place sees it once", () => {
  const [membership] = AMARA.person.memberships;
  const places = placesOf([membership, { ...membership, id: "another", role: "member" }]);
  expect(places).toEqual([{ organisation: WARD, roles: ["team_lead", "member"] }]);
});

describe("home and team pages", () => {
  const server = useServer();
  const organisation = {
    ...WARD,
    setting: null,
    closed_on: null,
    identifiers: [],
    ancestors: [{ id: "trust", kind: "organisation", name: "Brackenford Trust" }],
    children: [],
    version: 1,
  };

  beforeEach(() => {
    server.use(
      signedInAs(),
      http.get("*/v1/next-steps", () => HttpResponse.json({ items: [step("Carry on")] })),
      http.get("*/v1/assessments", () => HttpResponse.json(EMPTY)),
      http.get("*/v1/organisations/:id", () => HttpResponse.json(organisation)),
      http.get("*/v1/cycles", () => HttpResponse.json(EMPTY)),
      http.get("*/v1/evidence", () => HttpResponse.json(EMPTY)),
      http.get("*/v1/awards", () => HttpResponse.json(EMPTY)),
    );
  });

  test("one part that cannot be read does not take the others with it, and can be tried again", async () => {
    let fails = true;
    server.use(
      http.get("*/v1/next-steps", () => (fails ? problem(500) : HttpResponse.json({ items: [step("Back")] }))),
    );
    renderApp("/");
    expect(await screen.findByRole("link", { name: WARD.name })).toBeVisible();
    fails = false;
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "Back" })).toBeVisible();
  });

  test("a team that has not begun is asked to start, and says where it belongs", async () => {
    renderApp(`/teams/${WARD.id}`);
    const start = await screen.findByRole("link", { name: "Start now" });
    expect(start).toHaveAttribute("href", `/assessments/new?organisation_id=${WARD.id}`);
    expect(screen.getByRole("link", { name: "Brackenford Trust" })).toHaveAttribute("href", "/teams/trust");
  });

  test("somebody else's team cannot be started, and the page says why nothing is shown", async () => {
    server.use(http.get("*/v1/organisations/:id", () => HttpResponse.json({ ...organisation, id: "other" })));
    renderApp("/teams/other");
    expect(await screen.findByRole("heading", { name: "Nothing under way that you can see" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Start now" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Add evidence" })).toBeNull();
  });
});
