import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { renderApp } from "@/test/renderApp";
import { problem, signedInAs, useServer } from "@/test/server";
import { applicationWith, SCHEME } from "./example";
import type { Application } from "./queries";

const user = userEvent.setup();
const ADDRESS = "/applications/application-1/decision";
const DECISION = "*/v1/applications/application-1/decision";

const AWARDED = {
  id: "decision-1",
  outcome: "accept",
  level_code: "bronze",
  level_name: "Bronze",
  reason: "Well done.",
  decided_by: { id: "panel-1", name: "Marcus Delaney", job_title: null },
  created_at: "2026-11-20T10:00:00Z",
  award_id: "award-1",
  award_code: "h4m7kq2x9wtc",
} as const;

describe("deciding", () => {
  const server = useServer();
  let application: Application;

  function serve(first: Application): void {
    application = first;
    server.use(
      signedInAs(),
      http.get("*/v1/applications/application-1", () => HttpResponse.json(application)),
      http.get("*/v1/schemes/scheme-1", () => HttpResponse.json(SCHEME)),
    );
  }

  const decided = () => applicationWith({ status: "decided", decisions: [AWARDED], can: [] });

  test("a double press decides once, and the award is there to share", async () => {
    serve(applicationWith({ can: ["decide"] }));
    const bodies: unknown[] = [];
    server.use(
      http.post(DECISION, async ({ request }) => {
        bodies.push(await request.json());
        application = decided();
        return HttpResponse.json(application);
      }),
    );
    renderApp(ADDRESS);
    await user.click(await screen.findByRole("radio", { name: "Award Bronze, as the rules propose" }));
    await user.dblClick(screen.getByRole("button", { name: "Save the decision" }));
    expect(await screen.findByRole("link", { name: "See the award, and share it" })).toHaveAttribute(
      "href",
      "/awards/h4m7kq2x9wtc",
    );
    expect(bodies).toEqual([
      { outcome: "accept", level_code: null, reason: "", citation: "", privacy_confirmed: false },
    ]);
  });

  test("says what is missing, at the field", async () => {
    serve(applicationWith({ can: ["decide"] }));
    renderApp(ADDRESS);
    await user.click(await screen.findByRole("radio", { name: "Award another level" }));
    await user.click(screen.getByRole("button", { name: "Save the decision" }));
    expect(await screen.findByRole("link", { name: "Choose the level to award" })).toHaveAttribute(
      "href",
      "#level_code",
    );
    expect(screen.getByRole("combobox")).toBeInvalid();
    expect(screen.getByRole("textbox", { name: "What do you want to tell the team?" })).toBeInvalid();
  });

  test("another member was quicker: what was typed stays, and the page says what happened", async () => {
    serve(applicationWith({ can: ["decide"] }));
    server.use(
      http.post(DECISION, () => {
        application = decided();
        return problem(409, { detail: "The panel has decided about this application already." });
      }),
    );
    renderApp(ADDRESS);
    await user.click(await screen.findByRole("radio", { name: "Put it off for now" }));
    await user.type(screen.getByRole("textbox", { name: "What do you want to tell the team?" }), "Please wait.");
    await user.click(screen.getByRole("button", { name: "Save the decision" }));
    expect(await screen.findByText("The panel has decided about this application already.")).toBeVisible();
    expect(await screen.findByText("This application changed while you were here", { exact: false })).toBeVisible();
    expect(await screen.findByText("Bronze: awarded, as proposed")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "What do you want to tell the team?" })).toHaveValue("Please wait.");
  });

  test("is closed to those who may not, and says why", async () => {
    serve(applicationWith());
    renderApp(ADDRESS);
    expect(await screen.findByText(/Only panel members who do not belong to the team/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("radio")).toBeNull());
  });
});
