import { expect, test } from "vitest";
import { asProblem, isWorthRetrying, noAnswer, ProblemError, toFieldErrors } from "./problem";

function invalid(errors: { pointer: string; message: string }[]): ProblemError {
  return new ProblemError({ type: "/problems/invalid", title: "Check what you sent", status: 422, errors });
}

test("messages go to the fields that their pointers name, also from inside a list", () => {
  const error = invalid([
    { pointer: "/title", message: "Too long" },
    { pointer: "/links/0/url", message: "Not a web address" },
    { pointer: "/elsewhere", message: "Not here" },
  ]);
  expect(toFieldErrors(error, ["title", "links"])).toEqual([
    { field: "title", message: "Too long" },
    { field: "links", message: "Not a web address" },
    { message: "Not here" },
  ]);
});

test("a problem without fields is one message for the whole page", () => {
  const error = new ProblemError({ type: "", title: "Conflict", status: 409, detail: "It was submitted meanwhile." });
  expect(toFieldErrors(error, ["title"])).toEqual([{ message: "It was submitted meanwhile." }]);
});

test("only what time may mend is tried again", () => {
  expect(isWorthRetrying(noAnswer())).toBe(true);
  expect(isWorthRetrying(new ProblemError({ type: "", title: "", status: 503 }))).toBe(true);
  expect(isWorthRetrying(invalid([]))).toBe(false);
  expect(isWorthRetrying(new TypeError("a mistake of ours"))).toBe(false);
});

test("anything thrown can be shown", () => {
  expect(asProblem(new TypeError("x is undefined")).title).toBe("Sorry, something went wrong on this page");
});
