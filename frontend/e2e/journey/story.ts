/** What is said and done in the journey. The people are of the demo data: see harness/people.ts. */
export const WARD = "Willow Ward";
export const FRAMEWORK = "Excellence in our team";

export const HARDEST = "Sorry the same day is still the hard one, and we say so.";
export const NO_LEARNERS = "Our team has no learners on placement this year.";

export const EVIDENCE = {
  title: "Quiet hour after lunch",
  narrative: "We turned the lights down for an hour each day. People slept better, and fewer fell.",
  file: {
    name: "run chart.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n",
    ),
  },
};

export type Reviewer = {
  name: string;
  /** Where this reviewer rates otherwise than 3. */
  other: Record<string, number>;
  onFirst: string;
  ofWhole: string;
};

export const PRIYA: Reviewer = {
  name: "Priya Raman",
  other: {},
  onFirst: "I watched two handovers, and everybody spoke.",
  ofWhole: "A calm ward that listens and learns.",
};
export const SAMUEL: Reviewer = {
  name: "Samuel Adjei",
  other: { CE1: 2, LE2: 4 },
  onFirst: "On nights I heard less of this than by day.",
  ofWhole: "Kind, and honest about what is hard.",
};

export const CITATION = "For an hour of quiet that helps people to sleep.";
