import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { FRAMEWORK, ratingOf } from "@/pages/assessments/example";
import type { Rating } from "@/pages/assessments/queries";
import { renderApp } from "@/test/renderApp";
import { problem, signedInAs, useServer } from "@/test/server";
import { REVIEWED, reviewWith } from "./example";
import type { Review } from "./queries";

const user = userEvent.setup();
const ADDRESS = "/reviews/review-1/sections/CE";
const RATING = "*/v1/reviews/review-1/ratings/:criterion_id";
const VOCABULARIES = { evidence_types: [], voices: [], settings: [], professions: [], policies: [] };

type Put = { body: Record<string, unknown>; ifMatch: string | null; ifNoneMatch: string | null };

describe("rating blind", () => {
  const server = useServer();
  let puts: Put[];

  function serve(review: Review): void {
    const own = ratingOf("CE1", { value: 2, comment: "We ask each other every day." });
    const evidence = { "id-CE1": 1 };
    server.use(
      signedInAs(),
      http.get("*/v1/reviews/review-1", () => HttpResponse.json(review)),
      http.get("*/v1/assessments/assessment-1", () =>
        HttpResponse.json({ ...REVIEWED, ratings: [own], evidence_counts: evidence }),
      ),
      http.get("*/v1/framework-versions/version-1", () => HttpResponse.json(FRAMEWORK)),
      http.get("*/v1/vocabularies", () => HttpResponse.json(VOCABULARIES)),
      http.get("*/v1/components", () => HttpResponse.json({ items: [], next_cursor: null })),
      http.get("*/v1/evidence", () =>
        HttpResponse.json({ items: [{ id: "evidence-1", title: "Quiet hour", type: "story" }], next_cursor: null }),
      ),
    );
  }

  /** Answers each save in turn; the last answer stays. */
  function answerWith(...answers: (() => Response)[]): void {
    server.use(
      http.put(RATING, async ({ request }) => {
        const { headers } = request;
        const body = (await request.json()) as Record<string, unknown>;
        puts.push({ body, ifMatch: headers.get("If-Match"), ifNoneMatch: headers.get("If-None-Match") });
        return answers[Math.min(puts.length, answers.length) - 1]?.() ?? problem(500);
      }),
    );
  }

  const saved = (change: Partial<Rating>) => () =>
    HttpResponse.json(ratingOf("CE1", { stage: "review", ...change }), {
      headers: { ETag: `"${change.version ?? 1}"` },
    });

  const question = () => screen.findByRole("group", { name: "How do you rate CE1?" });

  beforeEach(() => {
    puts = [];
  });

  test("the team's own rating, its words and its evidence stand beside", async () => {
    serve(reviewWith());
    renderApp(ADDRESS);
    const criterion = await screen.findByRole("region", { name: /CE1/ });
    expect(await within(criterion).findByText("We ask each other every day.")).toBeVisible();
    expect(await within(criterion).findByRole("link", { name: "Quiet hour" })).toHaveAttribute(
      "href",
      "/evidence/evidence-1",
    );
    const other = screen.getByRole("region", { name: /CE2/ });
    expect(within(other).getByText("No evidence for CE2")).toBeVisible();
  });

  test("nothing is chosen at first: that one could not assess it is an answer of its own", async () => {
    serve(reviewWith());
    answerWith(saved({ state: "not_assessed", value: null }));
    renderApp(ADDRESS);
    for (const radio of within(await question()).getAllByRole("radio")) expect(radio).not.toBeChecked();
    await user.click(within(await question()).getByRole("radio", { name: "I could not assess this" }));
    expect(await screen.findByText("1 of 2 rated")).toBeVisible();
    expect(puts).toEqual([
      {
        body: { state: "not_assessed", value: null, comment: "", privacy_confirmed: false },
        ifMatch: null,
        ifNoneMatch: "*",
      },
    ]);
  });

  test("words without a rating wait for one, and are sent with it", async () => {
    serve(reviewWith());
    answerWith(saved({ value: 1, comment: "Seen at two handovers." }));
    renderApp(ADDRESS);
    await question();
    await user.type(screen.getByRole("textbox", { name: /^CE1/ }), "Seen at two handovers.");
    await user.tab();
    expect(await screen.findByText(/Choose a rating\. Your words are saved with it/)).toBeVisible();
    expect(puts).toEqual([]);
    await user.click(within(await question()).getByRole("radio", { name: /Getting started/ }));
    await waitFor(() => expect(puts).toHaveLength(1));
    expect(puts[0]?.body).toMatchObject({ state: "rated", value: 1, comment: "Seen at two handovers." });
  });

  test("changed in another window: both versions are shown", async () => {
    serve(reviewWith({ ratings: [ratingOf("CE1", { stage: "review", value: 1 })] }));
    answerWith(() => problem(412), saved({ value: 2, version: 3 }));
    server.use(
      http.get(RATING, () =>
        HttpResponse.json(ratingOf("CE1", { stage: "review", state: "not_assessed", value: null, version: 2 }), {
          headers: { ETag: '"2"' },
        }),
      ),
    );
    renderApp(ADDRESS);
    await user.click(within(await question()).getByRole("radio", { name: /Making a difference/ }));
    const panel = await screen.findByRole("alert");
    expect(panel).toHaveTextContent("2 – Making a difference");
    expect(panel).toHaveTextContent("Could not assess");
    await user.click(within(panel).getByRole("button", { name: "Keep mine" }));
    await waitFor(() => expect(puts.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']));
  });

  test("closed for rating: says so and leads on", async () => {
    serve(reviewWith({ status: "submitted", can: [], submitted_at: "2026-11-05T10:00:00Z" }));
    renderApp(ADDRESS);
    expect(await screen.findByText("This review is not open for rating now.")).toBeVisible();
    expect(screen.getByRole("link", { name: "See where it stands" })).toHaveAttribute("href", "/reviews/review-1");
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
