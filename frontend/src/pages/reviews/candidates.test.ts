import { expect, test } from "vitest";
import { candidatesOf, whereWords } from "./candidates";
import type { Colleague, ReviewSummary } from "./queries";

const TRUST = { id: "trust", kind: "organisation", name: "Brackenford" } as const;
const WARD = { id: "ward", kind: "team", name: "Willow Ward" } as const;
const ELSEWHERE = { id: "other", kind: "organisation", name: "Thistledown" } as const;
const SUBJECT = {
  ...WARD,
  setting: null,
  closed_on: null,
  identifiers: [],
  ancestors: [TRUST],
  children: [],
  version: 1,
};

type Held = [Colleague["memberships"][number]["role"], Colleague["memberships"][number]["organisation"]];

function person(name: string, ...held: Held[]): Colleague {
  const memberships = held.map(([role, organisation], index) => ({ id: `${name} ${index}`, role, organisation }));
  return { id: name, name, job_title: "Nurse", memberships };
}

function reviewBy(name: string, status: ReviewSummary["status"]): ReviewSummary {
  return { reviewer: { id: name, name, job_title: null }, status } as ReviewSummary;
}

test("says of each person why they cannot be asked, and puts those first who can", () => {
  const people = [
    person("Amara", ["team_lead", WARD], ["reviewer", TRUST]),
    person("Hannah", ["reviewer", TRUST]),
    person("Peter", ["reviewer", ELSEWHERE]),
    person("Priya", ["reviewer", TRUST]),
    person("Mei-Ling", ["reviewer", WARD]),
    person("Samuel", ["reviewer", TRUST]),
  ];
  const found = candidatesOf(people, SUBJECT, [reviewBy("Priya", "assigned"), reviewBy("Samuel", "stood_down")]);
  expect(found.map((each) => [each.person.name, each.whyNot])).toEqual([
    ["Hannah", null],
    ["Amara", "belongs to Willow Ward"],
    ["Peter", "is not a reviewer for Willow Ward"],
    ["Priya", "has been asked already"],
    ["Mei-Ling", "belongs to Willow Ward"],
    ["Samuel", "has stepped aside from this review"],
  ]);
});

test("tells two people of one name apart by their job and where they work", () => {
  expect(whereWords(person("Amara", ["team_lead", WARD], ["reviewer", TRUST], ["member", WARD]))).toBe(
    "Nurse, Willow Ward, Brackenford",
  );
});
