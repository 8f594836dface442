import type { ReactNode } from "react";

/** Nothing here yet: says why, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="app-empty">
      <h2 className="nhsuk-heading-m">{title}</h2>
      {children}
    </div>
  );
}
