import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { renderApp } from "@/test/renderApp";
import { problem, signedInAs, useServer } from "@/test/server";
import { assessmentWith, FRAMEWORK, ratingOf } from "./example";
import { type Assessment, assessmentQuery, type Rating } from "./queries";

const user = userEvent.setup();
const ADDRESS = "/assessments/assessment-1/sections/CE";
const RATING = "*/v1/assessments/assessment-1/ratings/:criterion_id";
const VOCABULARIES = { evidence_types: [], voices: [], settings: [], professions: [], policies: [] };

type Put = { body: Record<string, unknown>; ifMatch: string | null; ifNoneMatch: string | null };

describe("rating a part", () => {
  const server = useServer();
  let puts: Put[];

  function serve(assessment: Assessment): void {
    server.use(
      signedInAs(),
      http.get("*/v1/assessments/assessment-1", () => HttpResponse.json(assessment)),
      http.get("*/v1/framework-versions/version-1", () => HttpResponse.json(FRAMEWORK)),
      http.get("*/v1/vocabularies", () => HttpResponse.json(VOCABULARIES)),
      http.get("*/v1/components", () => HttpResponse.json({ items: [], next_cursor: null })),
    );
  }

  /** Answers each save in turn; the last answer stays. */
  function answerWith(...answers: (() => Response)[]): void {
    server.use(
      http.put(RATING, async ({ request }) => {
        const { headers } = request;
        const body = (await request.json()) as Record<string, unknown>;
        puts.push({ body, ifMatch: headers.get("If-Match"), ifNoneMatch: headers.get("If-None-Match") });
        const answer = answers[Math.min(puts.length, answers.length) - 1];
        return answer ? answer() : problem(500);
      }),
    );
  }

  const saved = (change: Partial<Rating>) => () =>
    HttpResponse.json(ratingOf("CE1", change), { headers: { ETag: `"${change.version ?? 1}"` } });

  async function rateCe1(level: RegExp): Promise<void> {
    const question = await screen.findByRole("group", { name: "Where are we with CE1 today?" });
    await user.click(within(question).getByRole("radio", { name: level }));
  }

  beforeEach(() => {
    puts = [];
  });

  test("each level is shown with what it looks like for this criterion", async () => {
    serve(assessmentWith());
    renderApp(ADDRESS);
    const question = await screen.findByRole("group", { name: "Where are we with CE1 today?" });
    expect(within(question).getByRole("radio", { name: "2 – Making a difference" })).toHaveAccessibleDescription(
      "CE1 at 2",
    );
    expect(within(question).getByRole("radio", { name: "We have not decided yet" })).toBeChecked();
    expect(screen.getByText("Essential")).toBeVisible();
  });

  test("a choice is saved by itself, and the progress moves", async () => {
    serve(assessmentWith());
    answerWith(saved({ value: 2 }));
    renderApp(ADDRESS);
    await rateCe1(/Making a difference/);
    expect(await screen.findByText("1 of 2 rated")).toBeVisible();
    expect(puts).toEqual([
      {
        body: { state: "rated", value: 2, comment: "", privacy_confirmed: false },
        ifMatch: null,
        ifNoneMatch: "*",
      },
    ]);
    expect(screen.getByRole("status")).toHaveTextContent("Saved");
  });

  test("not applicable waits for its reason before it is sent", async () => {
    serve(assessmentWith());
    answerWith(saved({ state: "not_applicable", value: null, comment: "No students here." }));
    renderApp(ADDRESS);
    await rateCe1(/does not apply/);
    const reason = screen.getByRole("textbox", { name: "Why does CE1 not apply to you?" });
    await waitFor(
      () => expect(screen.getByText("Not saved – see the message beside it.", { ignore: "[role]" })).toBeVisible(),
      {
        timeout: 2_000,
      },
    );
    expect(puts).toEqual([]);
    await user.click(reason);
    await user.tab();
    expect(await screen.findByText(/Say in a few words why this does not apply/)).toBeVisible();
    await user.type(reason, "No students here.");
    await user.tab();
    await waitFor(() => expect(puts).toHaveLength(1));
    expect(puts[0]?.body).toMatchObject({ state: "not_applicable", value: null, comment: "No students here." });
  });

  test("two people at once: both versions are shown, who the other is, and mine is kept if I say so", async () => {
    serve(assessmentWith({ ratings: [ratingOf("CE1", { value: 1 })] }));
    answerWith(() => problem(412), saved({ value: 2, version: 3 }));
    server.use(
      http.get(RATING, () =>
        HttpResponse.json(ratingOf("CE1", { value: 0, comment: "We stopped.", version: 2 }), {
          headers: { ETag: '"2"' },
        }),
      ),
    );
    renderApp(ADDRESS);
    await rateCe1(/Making a difference/);
    const panel = await screen.findByRole("alert");
    expect(panel).toHaveTextContent("Somebody else changed the rating of CE1");
    expect(panel).toHaveTextContent("2 – Making a difference");
    expect(panel).toHaveTextContent("Deepak Menon0 – Not yet startedWe stopped.");
    await user.click(within(panel).getByRole("button", { name: "Keep mine" }));
    await waitFor(() => expect(puts).toHaveLength(2));
    expect(puts.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  test("words that may identify somebody are shown, and saved once the person says that it is all right", async () => {
    serve(assessmentWith());
    const findings = [{ pointer: "/comment", kind: "nhs_number", excerpt: "943 476 5919" }];
    answerWith(
      () => problem(409, { type: "/problems/privacy-check", findings, errors: [] }),
      saved({ comment: "943 476 5919" }),
    );
    renderApp(ADDRESS);
    await user.type(
      await screen.findByRole("textbox", { name: "CE1: What makes you say so? (optional)" }),
      "943 476 5919",
    );
    await user.tab();
    await user.click(await screen.findByRole("button", { name: /Nobody can be identified/ }));
    await waitFor(() => expect(puts).toHaveLength(2));
    expect(puts[1]?.body).toMatchObject({ comment: "943 476 5919", privacy_confirmed: true });
  });

  test("submitted meanwhile: the words stay on the page with the reason why they are not saved", async () => {
    serve(assessmentWith());
    answerWith(() => problem(409, { detail: "These ratings cannot change now. It has been submitted." }));
    renderApp(ADDRESS);
    await rateCe1(/Getting started/);
    expect(await screen.findByText("These ratings cannot change now. It has been submitted.")).toBeVisible();
    expect(screen.getByRole("radio", { name: /Getting started/, description: /CE1/ })).toBeChecked();
  });

  test("an older reading that arrives late does not bring the old rating back", async () => {
    serve(assessmentWith({ ratings: [ratingOf("CE1", { value: 0 })] }));
    answerWith(saved({ value: 2, version: 2 }));
    const { queryClient } = renderApp(ADDRESS);
    await screen.findByRole("group", { name: "Where are we with CE1 today?" });
    server.use(
      http.get("*/v1/assessments/assessment-1", async () => {
        await delay(1_500);
        return HttpResponse.json(assessmentWith({ ratings: [ratingOf("CE1", { value: 0 })] }));
      }),
    );
    const late = queryClient.refetchQueries({ queryKey: assessmentQuery("assessment-1").queryKey });
    await rateCe1(/Making a difference/);
    await waitFor(() => expect(puts).toHaveLength(1), { timeout: 1_400 });
    await late;
    await delay(1_000);
    const question = screen.getByRole("group", { name: "Where are we with CE1 today?" });
    expect(within(question).getByRole("radio", { name: /Making a difference/ })).toBeChecked();
  });

  test("what is locked is shown to read, with why", async () => {
    const rated = ratingOf("CE1", { value: 2, comment: "Every day." });
    serve(assessmentWith({ stage: "review", submitted_at: "2026-11-02T10:00:00Z", can: ["recall"], ratings: [rated] }));
    renderApp(ADDRESS);
    expect(await screen.findByText("These ratings cannot be changed now.")).toBeVisible();
    expect(screen.getByText("Every day.")).toBeVisible();
    expect(screen.getByRole("link", { name: "take it back to change it" })).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  test("a part that the framework does not have is not found", async () => {
    serve(assessmentWith());
    renderApp("/assessments/assessment-1/sections/ZZ");
    expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  });
});
