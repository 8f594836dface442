import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { type LinkRow, newLink } from "./content";
import { LinksField, linksCheck } from "./LinksField";

function Links({ initial = [], error }: { initial?: LinkRow[]; error?: string }) {
  const [value, setValue] = useState(initial);
  return <LinksField value={value} onChange={setValue} error={error} />;
}

test("the check names the first link that is wrong, and forgives empty rows", () => {
  expect(linksCheck([newLink(), newLink("https://example.org")])).toBeNull();
  expect(linksCheck([newLink("https://example.org"), newLink("intranet")])).toMatch("Link 2: Enter a web address");
  expect(linksCheck([newLink("", "Our report")])).toBe("Link 1: Enter the web address, or remove this link");
  expect(linksCheck([newLink("javascript:alert(1)")])).toMatch("Link 1");
});

test("a new row has the focus, and removing one leads back to the button", async () => {
  render(<Links />);
  await userEvent.click(screen.getByRole("button", { name: "Add a link" }));
  expect(screen.getByLabelText("Web address of link 1")).toHaveFocus();
  await userEvent.keyboard("https://example.org");
  await userEvent.click(screen.getByRole("button", { name: "Remove link 1" }));
  expect(screen.queryByLabelText("Web address of link 1")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Add a link" })).toHaveFocus();
});

test("the error stands beside the row that is wrong, where the summary leads", () => {
  render(<Links initial={[newLink("https://example.org"), newLink("intranet")]} error="Link 2: wrong" />);
  const wrong = screen.getByLabelText("Web address of link 2");
  expect(wrong).toHaveAttribute("id", "links");
  expect(wrong).toHaveAccessibleDescription(/Enter a web address that starts with https/);
  expect(screen.getByLabelText("Web address of link 1")).not.toHaveAttribute("aria-invalid");
});
