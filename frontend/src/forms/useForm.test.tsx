import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ProblemError } from "@/api/problem";
import { rememberCsrfToken, reportSignedIn, reportSignedOut } from "@/api/signedIn";
import { renderPart } from "@/test/render";
import { Button, Page, TextArea, TextField } from "@/ui";
import { maxLength, required } from "./checks";
import { Form } from "./Form";
import { useForm } from "./useForm";

type Values = { title: string; narrative: string; password: string };
type Props = {
  save: (values: Values, confirmed: { privacy: boolean }) => Promise<unknown>;
  onSaved?: () => void;
  draft?: string;
};

function Example({ save, onSaved, draft }: Props) {
  const form = useForm<Values>({
    initial: { title: "", narrative: "", password: "" },
    secret: ["password"],
    draft,
    checks: { title: required("Enter a title"), narrative: maxLength(5, "What happened") },
    save,
    onSaved,
  });
  return (
    <Page title="Add evidence" errors={form.errors}>
      <Form form={form}>
        <TextField {...form.field("title")} label="Title" />
        <TextArea {...form.field("narrative")} label="What happened" />
        <TextField {...form.field("password")} label="Secret" />
        <Button busy={form.busy}>Save</Button>
      </Form>
    </Page>
  );
}

function refused(status: number, extra: Record<string, unknown> = {}): Promise<never> {
  return Promise.reject(new ProblemError({ type: "about:blank", title: `Problem ${status}`, status, ...extra }));
}

const save = () => screen.getByRole("button", { name: "Save" });
const title = () => screen.getByLabelText("Title");

describe("useForm", () => {
  const user = userEvent.setup();
  beforeEach(() => reportSignedIn());

  test("what is missing is said in the summary, in the title of the page and beside the field", async () => {
    const saving = vi.fn();
    await renderPart(<Example save={saving} />);
    await user.type(screen.getByLabelText("What happened"), "too long");
    await user.click(save());
    expect(saving).not.toHaveBeenCalled();
    expect(document.title).toBe("Error: Add evidence – Excellence");
    const summary = screen.getByText("There is a problem").closest(".nhsuk-error-summary");
    expect(summary).toHaveFocus();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Enter a title",
      "What happened must be 5 characters or fewer",
    ]);
    expect(title()).toHaveAccessibleDescription(/Enter a title/);
    await user.click(screen.getByRole("link", { name: "Enter a title" }));
    expect(title()).toHaveFocus();
  });

  test("what the server refuses goes to its field; nothing typed is lost", async () => {
    const errors = [{ pointer: "/title", message: "Somebody uses this title already" }];
    await renderPart(<Example save={() => refused(422, { errors })} />);
    await user.type(title(), "Quiet hour");
    await user.click(save());
    expect(await screen.findByRole("link", { name: "Somebody uses this title already" })).toBeVisible();
    expect(title()).toHaveValue("Quiet hour");
  });

  test("a double press sends it once", async () => {
    let finish: () => void = () => undefined;
    const saving = vi.fn(() => new Promise<void>((done) => (finish = done)));
    const saved = vi.fn();
    await renderPart(<Example save={saving} onSaved={saved} />);
    await user.type(title(), "Quiet hour");
    await user.dblClick(save());
    expect(saving).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Saving…" })).toHaveAttribute("aria-disabled", "true");
    finish();
    expect(await screen.findByRole("button", { name: "Save" })).toBeVisible();
    expect(saved).toHaveBeenCalledTimes(1);
  });

  test("a draft survives leaving the page, without its secrets, and goes when it is saved", async () => {
    const first = await renderPart(<Example save={() => refused(503)} draft="evidence.new" />);
    await user.type(title(), "Quiet hour");
    await user.type(screen.getByLabelText("Secret"), "hush");
    first.unmount();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain("hush");

    const second = await renderPart(<Example save={() => Promise.resolve()} draft="evidence.new" />);
    expect(title()).toHaveValue("Quiet hour");
    expect(screen.getByText(/We have kept what you typed/)).toBeVisible();
    await user.click(save());
    second.unmount();

    await renderPart(<Example save={() => Promise.resolve()} draft="evidence.new" />);
    expect(title()).toHaveValue("");
  });

  test("a draft can be cleared", async () => {
    sessionStorage.setItem("excellence.draft.evidence.new", JSON.stringify({ title: "Old words" }));
    await renderPart(<Example save={() => Promise.resolve()} draft="evidence.new" />);
    await user.click(screen.getByRole("button", { name: "Clear it and start again" }));
    expect(title()).toHaveValue("");
    expect(screen.queryByText(/We have kept/)).toBeNull();
  });

  test("a privacy check shows what was found, and saves after a confirmation", async () => {
    const findings = [{ pointer: "/narrative", kind: "nhs_number", excerpt: "943 476 5919" }];
    const type = "/problems/privacy-check";
    const saving = vi.fn((_: Values, { privacy }: { privacy: boolean }) =>
      privacy ? Promise.resolve() : refused(409, { type, findings }),
    );
    await renderPart(<Example save={saving} />);
    await user.type(title(), "Quiet hour");
    await user.click(save());
    expect(await screen.findByText("943 476 5919")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Nobody can be identified/ }));
    expect(saving).toHaveBeenCalledTimes(2);
    expect(screen.queryByText("943 476 5919")).toBeNull();
  });

  test("when the session has ended the sign-in section speaks, not the form", async () => {
    rememberCsrfToken("csrf-1");
    await renderPart(
      <Example
        save={() => {
          reportSignedOut();
          return refused(401);
        }}
      />,
    );
    await user.type(title(), "Quiet hour");
    await user.click(save());
    expect(screen.queryByText("There is a problem")).toBeNull();
    expect(title()).toHaveValue("Quiet hour");
  });
});
