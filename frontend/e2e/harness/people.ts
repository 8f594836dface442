/** Some of the demo data's people, by what they do. All of Brackenford Hospitals Trust. */
export const PEOPLE = {
  /** Ward sister of Willow Ward. */
  teamLead: "amara.okafor@brackenford.example",
  /** Of Willow Ward as well. */
  member: "tomasz.zielinski@brackenford.example",
  reviewer: "priya.raman@brackenford.example",
  otherReviewer: "samuel.adjei@brackenford.example",
  moderator: "rosalind.achebe@brackenford.example",
  panelMember: "marcus.delaney@brackenford.example",
  /** Excellence lead and administrator of the trust. */
  administrator: "nadia.farouk@brackenford.example",
} as const;

export const AMARA = PEOPLE.teamLead;

/** What they all sign in with: the product says so when it starts. */
export const PASSWORD = process.env.DEMO_PASSWORD ?? "larkshire-demo";
