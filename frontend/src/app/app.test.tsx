import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { rememberCsrfToken, reportSignedIn, reportSignedOut } from "@/api/signedIn";
import { renderApp } from "@/test/renderApp";
import { AMARA, problem, signedInAs, useServer } from "@/test/server";
import { safePath } from "./address";
import { navigationFor } from "./navigation";

const user = userEvent.setup();
const components = http.get("*/v1/components", () => HttpResponse.json({ items: [], next_cursor: null }));

async function fillIn(password: string): Promise<void> {
  await user.clear(await screen.findByLabelText("Email address"));
  await user.type(screen.getByLabelText("Email address"), AMARA.person.email);
  await user.type(screen.getByLabelText("Password"), password);
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("the app", () => {
  const server = useServer();
  beforeEach(() => {
    rememberCsrfToken(null);
    reportSignedIn();
    server.use(components);
  });

  test("a visitor sees what it is, and is not asked who they are", async () => {
    renderApp("/");
    expect(await screen.findByRole("heading", { level: 1, name: /Show what good care looks like/ })).toBeVisible();
    expect(document.title).toBe("Show what good care looks like – Excellence");
    expect(screen.queryByRole("navigation", { name: "Main" })).toBeNull();
  });

  test("an address that leads nowhere says so", async () => {
    renderApp("/no-such-page");
    expect(await screen.findByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  });

  test("a wrong password is explained beside the field, and the address is kept", async () => {
    server.use(
      http.post("*/v1/session", () => problem(401, { detail: "The email address or the password is wrong." })),
    );
    renderApp("/sign-in");
    await fillIn("wrong");
    expect(await screen.findByRole("link", { name: "The email address or the password is wrong." })).toBeVisible();
    expect(screen.getByLabelText("Email address")).toHaveValue(AMARA.person.email);
  });

  test("signing in leads to where one wanted to go", async () => {
    server.use(http.post("*/v1/session", () => HttpResponse.json(AMARA, { status: 201 })));
    const { router } = renderApp("/sign-in?return=%2Fhelp");
    await fillIn("right");
    expect(await screen.findByRole("heading", { level: 1, name: "Help" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/help");
    expect(screen.getByText("Amara Okafor")).toBeVisible();
  });

  test("when the session ends, the page waits behind a sign-in section and comes back as it was", async () => {
    server.use(
      signedInAs(),
      http.post("*/v1/session", () => HttpResponse.json({ ...AMARA, csrf_token: "csrf-2" }, { status: 201 })),
    );
    renderApp("/help");
    const page = await screen.findByRole("heading", { level: 1, name: "Help" });
    reportSignedOut();
    const section = await screen.findByRole("heading", { level: 1, name: "Sign in to carry on" });
    expect(section).toHaveFocus();
    expect(page).not.toBeVisible();
    await fillIn("right");
    expect(await screen.findByText("What you typed is still here.")).toBeVisible();
    // The very same element: it was never taken down.
    await waitFor(() => expect(page).toBeVisible());
    expect(page.isConnected).toBe(true);
  });

  test("somebody else signing in starts at the beginning", async () => {
    const beatrix = { ...AMARA, person: { ...AMARA.person, id: "0190a000-0000-7000-8000-000000000002" } };
    server.use(
      signedInAs(),
      http.post("*/v1/session", () => HttpResponse.json(beatrix, { status: 201 })),
    );
    renderApp("/help");
    await screen.findByRole("heading", { level: 1, name: "Help" });
    sessionStorage.setItem("excellence.draft.evidence.new", JSON.stringify({ title: "Amara's words" }));
    reportSignedOut();
    await fillIn("right");
    await waitFor(() => expect(sessionStorage.getItem("excellence.draft.evidence.new")).toBeNull());
  });
});

test.each([
  ["/evidence?status=draft", "/evidence?status=draft"],
  [undefined, "/"],
  ["https://elsewhere.example", "/"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
])("after signing in, %s leads to %s", (asked, leads) => {
  expect(safePath(asked)).toBe(leads);
});

test("the menu shows reviews to those who review", () => {
  const labels = (role: string) =>
    navigationFor({
      ...AMARA,
      person: { ...AMARA.person, memberships: [{ ...AMARA.person.memberships[0], role }] },
    } as never).map(({ label }) => label);
  expect(labels("team_lead")).not.toContain("Reviews");
  expect(labels("reviewer")).toContain("Reviews");
});
