import { Breadcrumb, BackLink as NhsBackLink } from "nhsuk-react-components";
import type { ReactNode } from "react";
import { Link } from "./Link";

export type Crumb = { label: string; to: string };

export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const parent = items.at(-1);
  return (
    <Breadcrumb>
      {items.map((item) => (
        <Breadcrumb.Item key={item.to} asElement={Link} to={item.to}>
          {item.label}
        </Breadcrumb.Item>
      ))}
      {parent ? (
        <Breadcrumb.Back asElement={Link} to={parent.to}>
          {parent.label}
        </Breadcrumb.Back>
      ) : null}
    </Breadcrumb>
  );
}

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <NhsBackLink asElement={Link} to={to}>
      {children}
    </NhsBackLink>
  );
}
