import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { renderApp } from "@/test/renderApp";
import { problem, signedInAs, useServer } from "@/test/server";
import { AGREED, applicationWith, PROPOSAL, SCHEME } from "./example";
import type { ApplicationSummary } from "./queries";

const user = userEvent.setup();
const ADDRESS = "/applications/new?scheme_id=scheme-1&assessment_id=assessment-1";

describe("applying", () => {
  const server = useServer();

  function serve({ made = [], assessment = AGREED }: { made?: ApplicationSummary[]; assessment?: typeof AGREED } = {}) {
    server.use(
      signedInAs(),
      http.get("*/v1/schemes", () => HttpResponse.json({ items: [SCHEME], next_cursor: null })),
      http.get("*/v1/schemes/scheme-1", () => HttpResponse.json(SCHEME)),
      http.get("*/v1/schemes/scheme-1/proposals/assessment-1", () => HttpResponse.json(PROPOSAL)),
      http.get("*/v1/assessments/assessment-1", () => HttpResponse.json(assessment)),
      http.get("*/v1/assessments", () => HttpResponse.json({ items: [AGREED], next_cursor: null })),
      http.get("*/v1/applications", () => HttpResponse.json({ items: made, next_cursor: null })),
      http.get("*/v1/applications/application-1", () => HttpResponse.json(applicationWith())),
    );
  }

  test("first shows what the ratings reach, line by line, and what would reach more", async () => {
    serve();
    renderApp(ADDRESS);
    expect(await screen.findByText("This reaches Bronze. For Silver, one thing is missing.")).toBeVisible();
    const next = screen.getByRole("region", { name: "What would reach Silver" });
    expect(within(next).getByText("Rating LE1 at 1 instead of 0 would reach Silver.")).toBeVisible();
    const [bronze, silver] = screen.getAllByText(/^Overall average: /);
    expect(bronze).toHaveTextContent("Overall average: met");
    expect(silver).toHaveTextContent("Overall average: not met yet");
    expect(screen.getByText("Needed: at least 1.5. Found: 1.3.")).toBeVisible();
    const working = screen.getByRole("region", { name: "How it was worked out" });
    expect(within(working).getByText("Leadership:", { exact: false })).toHaveTextContent("Leadership: 0.0");
  });

  test("then applies, and shows the application", async () => {
    serve();
    const bodies: unknown[] = [];
    server.use(
      http.post("*/v1/applications", async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json(applicationWith(), { status: 201 });
      }),
    );
    renderApp(ADDRESS);
    await user.type(await screen.findByRole("textbox"), "We are proud of how we listen.");
    await user.click(screen.getByRole("button", { name: "Apply for recognition" }));
    expect(await screen.findByRole("heading", { level: 1, name: /Application of Willow Ward/ })).toBeVisible();
    expect(bodies).toEqual([
      {
        scheme_id: "scheme-1",
        assessment_id: "assessment-1",
        statement: "We are proud of how we listen.",
        privacy_confirmed: false,
      },
    ]);
  });

  test("a colleague had applied a moment before: leads to that application", async () => {
    serve();
    server.use(
      http.post("*/v1/applications", () =>
        problem(409, { detail: "Your team has applied already.", application_id: "application-1" }),
      ),
    );
    renderApp(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Apply for recognition" }));
    expect(await screen.findByRole("heading", { level: 1, name: /Application of Willow Ward/ })).toBeVisible();
  });

  test("shows an application that was made before instead of the form, unless it was taken back", async () => {
    serve({ made: [applicationWith()] });
    const view = renderApp(ADDRESS);
    expect(await screen.findByRole("link", { name: "See how it stands" })).toHaveAttribute(
      "href",
      "/applications/application-1",
    );
    expect(screen.queryByRole("button", { name: "Apply for recognition" })).toBeNull();
    view.unmount();

    serve({ made: [applicationWith({ status: "withdrawn" })] });
    renderApp(ADDRESS);
    expect(await screen.findByRole("button", { name: "Apply for recognition" })).toBeVisible();
  });

  test("members who cannot apply see it all the same, and who can", async () => {
    serve({ assessment: { ...AGREED, can: [] } });
    renderApp(ADDRESS);
    expect(await screen.findByText(/A team lead applies for the team/)).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  test("ratings that are not agreed say so", async () => {
    serve();
    server.use(
      http.get("*/v1/schemes/scheme-1/proposals/assessment-1", () =>
        problem(409, { detail: "Ratings first have to be reviewed and agreed." }),
      ),
    );
    renderApp(ADDRESS);
    expect(await screen.findByText("Ratings first have to be reviewed and agreed.")).toBeVisible();
  });

  test("what the address leaves open is chosen first", async () => {
    serve();
    const first = renderApp("/applications/new?scheme_id=scheme-1");
    expect(await screen.findByRole("link", { name: "Willow Ward, Autumn 2026" })).toHaveAttribute("href", ADDRESS);
    first.unmount();
    const second = renderApp("/applications/new?assessment_id=assessment-1");
    expect(await screen.findByRole("link", { name: "Small Awards" })).toHaveAttribute("href", ADDRESS);
    second.unmount();
    renderApp("/applications/new");
    expect(await screen.findByRole("link", { name: "See the schemes that are open to you" })).toBeVisible();
  });
});
