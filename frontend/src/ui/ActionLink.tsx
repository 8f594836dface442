import { ActionLink as NhsActionLink } from "nhsuk-react-components";
import type { ReactNode } from "react";
import { Link } from "./Link";

/** The one thing to do next, with an arrow. */
export function ActionLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <NhsActionLink asElement={Link} to={to}>
      {children}
    </NhsActionLink>
  );
}
