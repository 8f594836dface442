import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { FRAMEWORK, ratingOf } from "@/pages/assessments/example";
import { renderApp } from "@/test/renderApp";
import { problem, signedInAs, useServer } from "@/test/server";
import { PRIYA, reviewWith, summaryAt } from "./example";
import type { Review } from "./queries";

const user = userEvent.setup();
const UNDECLARED = {
  status: "assigned",
  declared_at: null,
  conflict: null,
  can: ["declare"],
} satisfies Partial<Review>;

describe("a review", () => {
  const server = useServer();
  let review: Review;

  function serve(first: Review): void {
    review = first;
    server.use(
      signedInAs(),
      http.get("*/v1/reviews/review-1", () => HttpResponse.json(review)),
      http.get("*/v1/framework-versions/version-1", () => HttpResponse.json(FRAMEWORK)),
      http.get("*/v1/components", () => HttpResponse.json({ items: [], next_cursor: null })),
    );
  }

  /** What a declaration makes of the review; the bodies that were sent. */
  function declaring(after: Partial<Review>): unknown[] {
    const bodies: unknown[] = [];
    server.use(
      http.post("*/v1/reviews/review-1/declaration", async ({ request }) => {
        bodies.push(await request.json());
        review = reviewWith(after);
        return HttpResponse.json(review);
      }),
    );
    return bodies;
  }

  test("begins with a word about conflicts; without one it opens, and the new heading has the focus", async () => {
    serve(reviewWith(UNDECLARED));
    const bodies = declaring({});
    renderApp("/reviews/review-1");
    await screen.findByRole("heading", { level: 1, name: /Before you start/ });
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("link", { name: "Choose whether you can review this team" })).toBeVisible();

    await user.click(screen.getByRole("radio", { name: "Yes, nothing stands in the way" }));
    await user.click(screen.getByRole("button", { name: "Continue" }));
    const heading = await screen.findByRole("heading", { level: 1, name: /Your review/ });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(bodies).toEqual([{ conflict: false, declaration: "", privacy_confirmed: false }]);
    expect(screen.getByRole("link", { name: "Start rating" })).toHaveAttribute("href", "/reviews/review-1/sections/CE");
  });

  test("stepping aside needs a reason, and is thanked for", async () => {
    serve(reviewWith(UNDECLARED));
    const bodies = declaring({ status: "stood_down", conflict: true, declaration: "I worked there.", can: [] });
    renderApp("/reviews/review-1");
    await user.click(await screen.findByRole("radio", { name: /I should step aside/ }));
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("link", { name: /Say in a few words why somebody else/ })).toBeVisible();
    await user.type(screen.getByRole("textbox"), "I worked there.");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("heading", { level: 1, name: /You have stepped aside/ })).toBeVisible();
    expect(bodies).toHaveLength(1);
    expect(screen.getByText("I worked there.")).toBeVisible();
  });

  test("carries on at the first criterion that is open", async () => {
    serve(reviewWith({ ratings: [ratingOf("CE1", { stage: "review" })] }));
    renderApp("/reviews/review-1");
    expect(await screen.findByRole("link", { name: "Carry on rating" })).toHaveAttribute(
      "href",
      "/reviews/review-1/sections/CE#CE2",
    );
    expect(screen.getByText("1 of 2 rated")).toBeVisible();
  });

  test("is not submitted before everything has an answer; then with a word on the whole", async () => {
    serve(reviewWith({ ratings: [ratingOf("CE1", { stage: "review" })] }));
    const view = renderApp("/reviews/review-1/submit");
    expect(await screen.findByRole("heading", { name: "2 criteria still need your answer" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Submit your review" })).toBeNull();
    view.unmount();

    serve(reviewWith({ ratings: ["CE1", "CE2", "LE1"].map((code) => ratingOf(code, { stage: "review" })) }));
    server.use(
      http.post("*/v1/reviews/review-1/submit", async ({ request }) => {
        const { summary } = (await request.json()) as { summary: string };
        review = { ...review, status: "submitted", summary, can: [], submitted_at: "2026-11-05T10:00:00Z" };
        return HttpResponse.json(review);
      }),
    );
    renderApp("/reviews/review-1/submit");
    await user.type(await screen.findByRole("textbox"), "A calm ward.");
    await user.click(screen.getByRole("button", { name: "Submit your review" }));
    expect(await screen.findByText(/You submitted this review on 5 November 2026/)).toBeVisible();
    expect(screen.getByText("A calm ward.")).toBeVisible();
  });

  test("a refusal is said, and the words stay", async () => {
    serve(reviewWith({ ratings: ["CE1", "CE2", "LE1"].map((code) => ratingOf(code, { stage: "review" })) }));
    server.use(
      http.post("*/v1/reviews/review-1/submit", () => problem(409, { detail: "It is not being reviewed now." })),
    );
    renderApp("/reviews/review-1/submit");
    await user.type(await screen.findByRole("textbox"), "A calm ward.");
    await user.click(screen.getByRole("button", { name: "Submit your review" }));
    expect(await screen.findByText("It is not being reviewed now.")).toBeVisible();
    expect(screen.getByRole("textbox")).toHaveValue("A calm ward.");
  });

  test("of an assessment that the team has taken back waits", async () => {
    serve(reviewWith({ assessment: summaryAt("self"), can: [] }));
    renderApp("/reviews/review-1");
    expect(await screen.findByText(/has taken its self-assessment back/)).toBeVisible();
  });

  test("of somebody else shows how far they are, and no ratings before all reviews are in", async () => {
    serve(reviewWith({ reviewer: PRIYA, can: [], progress: { done: 2, total: 3 } }));
    renderApp("/reviews/review-1");
    expect(await screen.findByRole("heading", { level: 1, name: /Review by Priya Raman/ })).toBeVisible();
    expect(screen.getByText("2 of 3 criteria")).toBeVisible();
    expect(screen.getByText(/You can see the ratings once all reviews are in/)).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
