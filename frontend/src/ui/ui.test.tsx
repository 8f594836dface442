import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { renderPart } from "@/test/render";
import {
  Button,
  Checkboxes,
  DateField,
  FileField,
  Radar,
  StatusTag,
  SummaryList,
  Table,
  Tabs,
  TaskList,
  TextArea,
  TrendChart,
} from ".";
import { count, formatBytes, formatDate, formatDateTime } from "./format";

const user = userEvent.setup();

describe("fields", () => {
  test("a date is typed in parts and comes out as one, also half-typed", async () => {
    const seen: string[] = [];
    function Example() {
      const [value, setValue] = useState("2026-03-05");
      function change(next: string): void {
        seen.push(next);
        setValue(next);
      }
      return <DateField id="starts_on" label="Start" value={value} onChange={change} />;
    }
    await renderPart(<Example />);
    expect(screen.getByLabelText("Day")).toHaveValue("5");
    await user.clear(screen.getByLabelText("Month"));
    await user.type(screen.getByLabelText("Month"), "12");
    expect(seen).toEqual(["2026--05", "2026-01-05", "2026-12-05"]);
    expect(screen.getByLabelText("Year")).toHaveValue("2026");
  });

  test("checkboxes keep the order of the options", async () => {
    const onChange = vi.fn();
    const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
    await renderPart(<Checkboxes id="voices" label="Voices" options={options} value={["c"]} onChange={onChange} />);
    await user.click(screen.getByLabelText("a"));
    await user.click(screen.getByLabelText("c"));
    expect(onChange.mock.calls).toEqual([[["a", "c"]], [[]]]);
  });

  test("a text area counts, and says when it is too much, without cutting anything off", async () => {
    await renderPart(<TextArea id="x" label="X" limit={10} value={"é".repeat(12)} onChange={() => undefined} />);
    expect(screen.getByLabelText("X")).toHaveAccessibleDescription("You have 2 characters too many");
  });

  test("files are listed with their size, and each can be removed", async () => {
    function Example() {
      const [files, setFiles] = useState<File[]>([]);
      return <FileField id="files" label="Files" value={files} onChange={setFiles} />;
    }
    await renderPart(<Example />);
    await user.upload(screen.getByLabelText("Files"), [new File(["x".repeat(2_000)], "board.jpg")]);
    await user.upload(screen.getByLabelText("Files"), [new File(["x"], "notes.pdf")]);
    expect(screen.getByText("board.jpg (2 KB)")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove board.jpg" }));
    expect(screen.queryByText(/board.jpg/)).toBeNull();
    expect(screen.getByText("notes.pdf (1 bytes)")).toBeVisible();
  });

  test("a busy button keeps its place and the focus, and does nothing", async () => {
    const onClick = vi.fn();
    await renderPart(
      <Button type="button" busy onClick={onClick}>
        Save
      </Button>,
    );
    await user.click(screen.getByRole("button", { name: "Saving…" }));
    expect(onClick).not.toHaveBeenCalled();
    expect(screen.getByRole("button")).toHaveFocus();
  });
});

describe("what shows things", () => {
  const axes = ["ce", "hw", "kr"].map((key) => ({ key, label: `Component ${key}`, short: key.toUpperCase() }));

  test("a radar says in a table what it draws, and a missing value is not zero", async () => {
    const series = [
      { name: "Own", values: { ce: 3.25, hw: 0, kr: null } },
      { name: "Agreed", values: { ce: 2, hw: 1, kr: 4 } },
    ];
    await renderPart(<Radar title="Ratings" axes={axes} series={series} max={4} />);
    expect(screen.getByRole("img", { name: /The table below has the same numbers/ })).toBeVisible();
    const rows = within(screen.getByRole("table", { name: "Ratings" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "ComponentOwnAgreed",
      "Component ce (CE)3.32.0",
      "Component hw (HW)0.01.0",
      "Component kr (KR)Not rated4.0",
    ]);
    const [own, agreed] = [...document.querySelectorAll("figure > svg .app-chart__line")];
    expect(own?.getAttribute("d")).not.toMatch(/Z|NaN/);
    expect(agreed?.getAttribute("d")).toMatch(/Z$/);
  });

  test("a trend says the same in a table, also with one point", async () => {
    await renderPart(
      <TrendChart
        title="Over time"
        pointName="Cycle"
        max={4}
        series={["Overall"]}
        points={[{ label: "2026", values: { Overall: 2 } }]}
      />,
    );
    expect(screen.getByRole("row", { name: "2026 2.0" })).toBeVisible();
    expect(document.querySelector(".app-chart__line")?.getAttribute("d")).not.toContain("NaN");
  });

  test("a table names each row by its first cell", async () => {
    const columns = [
      { header: "Ward", cell: (row: { name: string; rated: number }) => row.name },
      { header: "Rated", cell: (row: { name: string; rated: number }) => row.rated, numeric: true },
    ];
    await renderPart(
      <Table caption="Wards" columns={columns} rows={[{ name: "Primrose", rated: 4 }]} rowKey={({ name }) => name} />,
    );
    expect(screen.getByRole("rowheader", { name: "Primrose" })).toBeVisible();
    expect(screen.getByRole("table", { name: "Wards" })).toBeVisible();
  });

  test("tabs move with the arrows and wrap around", async () => {
    const tabs = ["a", "b"].map((id) => ({ id, label: id, content: <p>panel {id}</p> }));
    await renderPart(<Tabs label="Parts" tabs={tabs} />);
    await user.click(screen.getByRole("tab", { name: "a" }));
    await user.keyboard("{ArrowLeft}");
    expect(screen.getByRole("tab", { name: "b" })).toHaveFocus();
    expect(screen.getByText("panel b")).toBeVisible();
    expect(screen.getByText("panel a")).not.toBeVisible();
  });

  test("a task is described by its hint and its status", async () => {
    const tasks = [{ id: "1", title: "Rate", to: "/", hint: "6 criteria", status: <StatusTag status="in_progress" /> }];
    await renderPart(<TaskList tasks={tasks} />);
    expect(screen.getByRole("link", { name: "Rate" })).toHaveAccessibleDescription("6 criteria In progress");
  });

  test("a summary leaves out what is empty, and says what each link changes", async () => {
    const rows = [{ label: "Title", value: "Quiet hour", change: { to: "/" } }, { label: "Period", value: "" }, null];
    await renderPart(<SummaryList rows={rows} />);
    expect(screen.getByRole("link", { name: "Change title" })).toBeVisible();
    expect(screen.queryByText("Period")).toBeNull();
  });
});

test("dates, sizes and counts are written one way", () => {
  expect(formatDate("2026-11-22")).toBe("22 November 2026");
  expect(formatDate(null)).toBe("");
  expect(formatDateTime("2026-11-22T16:05:00Z")).toMatch(/^22 November 2026 at \d{1,2}:05[ap]m$/);
  expect(formatBytes(3_400_000)).toBe("3.4 MB");
  expect(count(1, "criterion", "criteria")).toBe("1 criterion");
  expect(count(1_200, "award")).toBe("1,200 awards");
});
