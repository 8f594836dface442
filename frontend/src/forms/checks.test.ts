import { expect, test } from "vitest";
import { firstComplaint, maxLength, realDate, required, webAddress } from "./checks";

test.each([
  ["", "Enter it"],
  ["  ", "Enter it"],
  [[], "Enter it"],
  [false, "Enter it"],
  [null, "Enter it"],
  ["x", null],
  [["x"], null],
  [true, null],
])("required: %j", (value, complaint) => {
  expect(required("Enter it")(value)).toBe(complaint);
});

test.each([
  ["", null],
  ["2026-02-28", null],
  ["2024-02-29", null],
  ["2026-02-30", "Start date must be a real date"],
  ["2026-13-01", "Start date must be a real date"],
  ["2026-02-", "Start date must include a day, month and year"],
  ["26-02-01", "Start date must include a day, month and year"],
])("realDate: %s", (value, complaint) => {
  expect(realDate("Start date")(value)).toBe(complaint);
});

test.each([
  ["", null],
  ["https://example.org/a b", null],
  ["example.org", "Enter a web address that starts with https://"],
  ["javascript:alert(1)", "Enter a web address that starts with https://"],
])("webAddress: %s", (value, complaint) => {
  expect(webAddress()(value)).toBe(complaint);
});

test("characters are counted as people count them", () => {
  expect(maxLength(3, "It")("👩🏽‍⚕️".slice(0, 2).repeat(3))).toBeNull();
  expect(maxLength(1_000, "It")("x".repeat(1_001))).toBe("It must be 1,000 characters or fewer");
});

test("the first complaint counts", () => {
  expect(firstComplaint("", [required("Enter it"), maxLength(1, "It")])).toBe("Enter it");
});
