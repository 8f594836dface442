import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { renderApp } from "@/test/renderApp";
import { problem, useServer } from "@/test/server";
import type { PublicAward } from "./queries";
import { tidyCode } from "./words";

const user = userEvent.setup();

function awardWith(change: Partial<PublicAward> = {}): PublicAward {
  return {
    code: "h4m7kq2x9wtc",
    standing: "current",
    standing_words: "This award stands until 30 November 2028.",
    level_name: "Silver",
    scheme_title: "Ward Excellence Awards",
    holder_name: "Willow Ward",
    holder_kind: "team",
    holder_parent_name: "Brackenford Hospitals Trust",
    issuer_name: "Brackenford Hospitals Trust",
    citation: "For an hour of quiet.",
    framework_title: "Excellence in our team",
    issued_on: "2026-11-30",
    expires_on: "2028-11-30",
    withdrawn_on: null,
    criteria: ["The overall average is at least 2.5."],
    ...change,
  };
}

const EXPIRED = awardWith({ standing: "expired", standing_words: "This award stood until 30 November 2028." });
const WITHDRAWN = awardWith({
  standing: "withdrawn",
  standing_words: "This award was withdrawn on 1 May 2027. It no longer stands.",
  withdrawn_on: "2027-05-01",
});

describe("the public page, for somebody who is not signed in", () => {
  const server = useServer();

  const serve = (award: PublicAward) =>
    server.use(http.get("*/v1/public/awards/h4m7kq2x9wtc", () => HttpResponse.json(award)));

  test("says who recognised whom, for what, until when, and that it stands", async () => {
    serve(awardWith());
    renderApp("/awards/h4m7kq2x9wtc");
    expect(await screen.findByRole("heading", { level: 1, name: /Willow Ward holds Silver/ })).toBeVisible();
    expect(screen.getByText("This award stands until 30 November 2028.")).toBeVisible();
    expect(screen.getByText("For an hour of quiet.")).toBeVisible();
    expect(screen.getByText("The overall average is at least 2.5.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Certificate to print" })).toBeVisible();
  });

  test("one that has expired is spoken of kindly, and keeps its certificate", async () => {
    serve(EXPIRED);
    renderApp("/awards/h4m7kq2x9wtc");
    expect(await screen.findByRole("heading", { level: 1, name: /Willow Ward held Silver/ })).toBeVisible();
    expect(screen.getByText(/It was earned, and stood for its full time/)).toBeVisible();
    expect(screen.getByText("Stood until")).toBeVisible();
    expect(screen.getByRole("link", { name: "Certificate to print" })).toBeVisible();
  });

  test("one that was withdrawn says so, and offers nothing to show around", async () => {
    serve(WITHDRAWN);
    renderApp("/awards/h4m7kq2x9wtc");
    expect(await screen.findByText(WITHDRAWN.standing_words)).toBeVisible();
    expect(screen.queryByText("Stands until")).toBeNull();
    expect(screen.queryByRole("link", { name: "Certificate to print" })).toBeNull();
  });

  test("one that was withdrawn has no certificate", async () => {
    serve(WITHDRAWN);
    renderApp("/awards/h4m7kq2x9wtc/certificate");
    expect(await screen.findByText(/So there is no certificate to print/)).toBeVisible();
    expect(screen.queryByRole("article")).toBeNull();
  });

  test("the certificate carries where and with which code to check it", async () => {
    serve(awardWith());
    renderApp("/awards/h4m7kq2x9wtc/certificate");
    const sheet = await screen.findByRole("article", { name: "Certificate for Willow Ward" });
    expect(sheet).toHaveTextContent("localhost:8000/awards");
    expect(sheet).toHaveTextContent("h4m7kq2x9wtc");
  });

  test("a code that nobody knows can be typed again, however it is written", async () => {
    server.use(http.get("*/v1/public/awards/nosuchcode", () => problem(404)));
    serve(awardWith());
    renderApp("/awards/nosuchcode");
    expect(await screen.findByText("There is no award with the code “nosuchcode”.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Check this award" }));
    expect(await screen.findByRole("link", { name: "Enter the code of the award" })).toBeVisible();
    await user.type(screen.getByRole("textbox"), "H4M7 KQ2X 9WTC");
    await user.click(screen.getByRole("button", { name: "Check this award" }));
    expect(await screen.findByRole("heading", { level: 1, name: /Willow Ward holds Silver/ })).toBeVisible();
  });
});

test.each([
  ["h4m7kq2x9wtc", "h4m7kq2x9wtc"],
  [" H4M7-KQ2X-9WTC ", "h4m7kq2x9wtc"],
  ["https://excellence.example.org/awards/h4m7kq2x9wtc/certificate", "h4m7kq2x9wtc"],
  ["excellence.example.org/awards/h4m7kq2x9wtc?from=poster", "h4m7kq2x9wtc"],
])("%s is read as %s", (typed, code) => expect(tidyCode(typed)).toBe(code));
