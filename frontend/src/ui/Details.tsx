import { Details as NhsDetails, InsetText as NhsInsetText, WarningCallout as NhsWarning } from "nhsuk-react-components";
import type { ReactNode } from "react";

type DetailsProps = { summary: string; children: ReactNode; open?: boolean; expander?: boolean; id?: string };

/** More for those who want it. `expander` is the larger kind, for a list of them. */
export function Details({ summary, children, open, expander, id }: DetailsProps) {
  return (
    <NhsDetails open={open} expander={expander} id={id}>
      <NhsDetails.Summary>{summary}</NhsDetails.Summary>
      <NhsDetails.Text>{children}</NhsDetails.Text>
    </NhsDetails>
  );
}

/** Expanders, close together. */
export function DetailsGroup({ children }: { children: ReactNode }) {
  return <NhsDetails.ExpanderGroup>{children}</NhsDetails.ExpanderGroup>;
}

/** Something to notice that is not a warning. */
export function InsetText({ children }: { children: ReactNode }) {
  return <NhsInsetText>{children}</NhsInsetText>;
}

type WarningProps = { title: string; level?: "h2" | "h3"; children: ReactNode };

/** Something that could go wrong, said before it does. */
export function WarningCallout({ title, level = "h2", children }: WarningProps) {
  return (
    <NhsWarning>
      <NhsWarning.Heading headingLevel={level}>{title}</NhsWarning.Heading>
      {children}
    </NhsWarning>
  );
}
