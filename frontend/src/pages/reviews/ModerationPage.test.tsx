import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { FRAMEWORK, ratingOf } from "@/pages/assessments/example";
import { renderApp } from "@/test/renderApp";
import { problem, signedInAs, useServer } from "@/test/server";
import { comparison, moderationOf, REVIEWED } from "./example";
import type { Moderation } from "./queries";

const user = userEvent.setup();
const ADDRESS = "/assessments/assessment-1/moderation";
const ALL = [comparison("CE1", 1, 1, 2), comparison("CE2", 0, 2, 2), comparison("LE1", 1, "not_assessed", 1)];

const agreedAs = (code: string, value: number) => ratingOf(code, { stage: "agreed", value });

describe("agreeing the ratings", () => {
  const server = useServer();

  function serve(moderation: Moderation): void {
    server.use(
      signedInAs(),
      http.get("*/v1/assessments/assessment-1/moderation", () => HttpResponse.json(moderation)),
      http.get("*/v1/assessments/assessment-1", () => HttpResponse.json({ ...REVIEWED, stage: "moderation" })),
      http.get("*/v1/framework-versions/version-1", () => HttpResponse.json(FRAMEWORK)),
      http.get("*/v1/vocabularies", () => HttpResponse.json({})),
      http.get("*/v1/components", () => HttpResponse.json({ items: [], next_cursor: null })),
    );
  }

  test("shows first what the reviewers see differently, with everybody's view side by side", async () => {
    serve(moderationOf(ALL));
    renderApp(ADDRESS);
    const first = await screen.findByRole("region", { name: /CE1/ });
    expect(within(first).getByText("1 step apart")).toBeVisible();
    for (const name of ["Priya Raman", "Samuel Adjei", "Willow Ward itself"]) {
      expect(within(first).getByRole("heading", { name })).toBeVisible();
    }
    expect(
      within(screen.getByRole("region", { name: /LE1/ })).getByText("Somebody could not assess this"),
    ).toBeVisible();
    expect(screen.queryByRole("region", { name: /CE2/ })).toBeNull();

    await user.click(screen.getByRole("radio", { name: "said the same (1)" }));
    const same = await screen.findByRole("region", { name: /CE2/ });
    expect(within(same).getByText("Team said something else")).toBeVisible();
  });

  test("takes over what matches with one press, and counts it", async () => {
    serve(moderationOf(ALL));
    const [ce1, ce2, le1] = ALL;
    if (!ce1 || !ce2 || !le1) throw new Error("three criteria");
    const after = moderationOf([ce1, { ...ce2, agreed: agreedAs("CE2", 2) }, le1]);
    server.use(http.post("*/v1/assessments/assessment-1/agreed-ratings", () => HttpResponse.json(after)));
    renderApp(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Take over this rating" }));
    expect(await screen.findByText("1 rating taken over. You can still change any of them.")).toBeVisible();
    expect(screen.getByText("1 of 3 agreed")).toBeVisible();
    expect(screen.getByRole("link", { name: "CE1" })).toHaveAttribute("href", `${ADDRESS}?show=differ#CE1`);
  });

  test("saves an agreed rating as it is chosen", async () => {
    serve(moderationOf(ALL));
    const puts: unknown[] = [];
    server.use(
      http.put("*/v1/assessments/assessment-1/agreed-ratings/:criterion_id", async ({ request, params }) => {
        puts.push([params.criterion_id, await request.json(), request.headers.get("If-None-Match")]);
        return HttpResponse.json(agreedAs("CE1", 2), { headers: { ETag: '"1"' }, status: 201 });
      }),
    );
    renderApp(ADDRESS);
    const question = await screen.findByRole("group", { name: "Agreed rating of CE1" });
    await user.click(within(question).getByRole("radio", { name: /Making a difference/ }));
    await waitFor(() => expect(screen.getByText("1 of 3 agreed")).toBeVisible());
    expect(puts).toEqual([["id-CE1", { state: "rated", value: 2, comment: "", privacy_confirmed: false }, "*"]]);
  });

  test("closes only once every criterion has an agreed rating", async () => {
    const done = ALL.map((each) => ({ ...each, agreed: agreedAs(each.code, 2) }));
    serve(moderationOf(done));
    server.use(
      http.post("*/v1/assessments/assessment-1/agree", () =>
        problem(409, { detail: "Somebody has agreed them already." }),
      ),
    );
    renderApp(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Agree all 3 ratings" }));
    expect(await screen.findByText("Somebody has agreed them already.")).toBeVisible();
  });

  test("before all reviews are in says so, with a way to see how far they are", async () => {
    serve(moderationOf(ALL));
    server.use(
      http.get("*/v1/assessments/assessment-1/moderation", () =>
        problem(409, { detail: "The reviews are not all in yet." }),
      ),
    );
    renderApp(ADDRESS);
    expect(await screen.findByText("The reviews are not all in yet.")).toBeVisible();
    expect(screen.getByRole("link", { name: "See how far the reviewers are" })).toBeVisible();
  });

  test("once agreed, can only be read", async () => {
    serve(
      moderationOf(
        ALL.map((each) => ({ ...each, agreed: agreedAs(each.code, 2) })),
        "agreed",
      ),
    );
    renderApp(ADDRESS);
    expect(await screen.findByText("These ratings have been agreed")).toBeVisible();
    expect(screen.queryByRole("group", { name: /Agreed rating of/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /Agree all/ })).toBeNull();
  });
});
