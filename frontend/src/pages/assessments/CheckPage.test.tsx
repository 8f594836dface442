import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { renderApp } from "@/test/renderApp";
import { problem, signedInAs, useServer } from "@/test/server";
import { assessmentWith, FRAMEWORK, ratingOf } from "./example";
import type { Assessment } from "./queries";

const user = userEvent.setup();
const ALL = [ratingOf("CE1"), ratingOf("CE2"), ratingOf("LE1")];

describe("checking and submitting", () => {
  const server = useServer();
  let current: Assessment;

  function open(assessment: Assessment): void {
    current = assessment;
    renderApp("/assessments/assessment-1/check");
  }

  beforeEach(() => {
    server.use(
      signedInAs(),
      http.get("*/v1/assessments/assessment-1", () => HttpResponse.json(current)),
      http.get("*/v1/assessments/assessment-1/trend", () => HttpResponse.json({ items: [] })),
      http.get("*/v1/framework-versions/version-1", () => HttpResponse.json(FRAMEWORK)),
      http.get("*/v1/components", () => HttpResponse.json({ items: [], next_cursor: null })),
    );
  });

  test("what is missing is listed by part, each a link straight to it, and there is nothing to submit yet", async () => {
    open(assessmentWith({ ratings: [ratingOf("CE1")] }));
    expect(await screen.findByRole("heading", { name: "2 criteria still need your answer" })).toBeVisible();
    const link = screen.getByRole("link", { name: "CE2: We do CE2 well." });
    expect(link).toHaveAttribute("href", "/assessments/assessment-1/sections/CE#CE2");
    expect(screen.queryByRole("button", { name: /Submit/ })).toBeNull();
  });

  test("what was said not to apply is shown with its reason", async () => {
    const reason = "We have no students.";
    open(assessmentWith({ ratings: [ratingOf("CE1", { state: "not_applicable", value: null, comment: reason })] }));
    expect(await screen.findByText(reason)).toBeVisible();
  });

  test("pressing twice submits once, and leads to the assessment with the good news", async () => {
    let sent = 0;
    server.use(
      http.post("*/v1/assessments/assessment-1/submit", async () => {
        sent += 1;
        await delay(50);
        current = { ...current, stage: "review", submitted_at: "2026-11-22T10:00:00Z", can: ["recall"] };
        return HttpResponse.json(current);
      }),
    );
    open(assessmentWith({ ratings: ALL }));
    await user.dblClick(await screen.findByRole("button", { name: "Submit the self-assessment" }));
    expect(await screen.findByText(/You have submitted your self-assessment/)).toBeVisible();
    expect(screen.getByText("With reviewers")).toBeVisible();
    expect(sent).toBe(1);
  });

  test("when a colleague took an answer away meanwhile, it is said, with a link to what is missing", async () => {
    const errors = [{ pointer: "/ratings/LE1", message: "Rate it, or say why it does not apply to you." }];
    server.use(
      http.post("*/v1/assessments/assessment-1/submit", () => {
        current = assessmentWith({ ratings: ALL.slice(0, 2) });
        return problem(409, { detail: "1 criterion still needs your rating before you can submit.", errors });
      }),
    );
    open(assessmentWith({ ratings: ALL }));
    await user.click(await screen.findByRole("button", { name: "Submit the self-assessment" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("1 criterion still needs your rating before you can submit.");
    expect(await screen.findByRole("link", { name: "LE1: We do LE1 well." })).toBeVisible();
  });

  test("a member is told who submits", async () => {
    open(assessmentWith({ ratings: ALL, can: ["rate"] }));
    expect(await screen.findByText(/Your team lead submits it/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Submit/ })).toBeNull();
  });

  test("after submission there is a clear message, and a way to take it back", async () => {
    let taken = false;
    server.use(
      http.post("*/v1/assessments/assessment-1/recall", () => {
        taken = true;
        current = assessmentWith({ ratings: ALL });
        return HttpResponse.json(current);
      }),
    );
    open(assessmentWith({ stage: "review", submitted_at: "2026-11-02T10:00:00Z", can: ["recall"], ratings: ALL }));
    expect(await screen.findByText("These ratings cannot be changed now.")).toBeVisible();
    await user.click(screen.getByRole("link", { name: "take it back to change it" }));
    await user.click(await screen.findByRole("button", { name: "Take it back to change it" }));
    await waitFor(() => expect(taken).toBe(true));
    expect(await screen.findByRole("link", { name: "Check and submit" })).toBeVisible();
    expect(screen.getByText(/You have taken the self-assessment back/)).toBeVisible();
  });
});
