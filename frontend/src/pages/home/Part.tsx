import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { asProblem } from "@/api";
import { ProblemPanel } from "@/ui";

type Props<Data> = {
  id: string;
  title: string;
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
};

/** One part of a page with a reading of its own: it waits and fails by itself, and the rest of the page still works. */
export function Part<Data>({ id, title, query, children }: Props<Data>) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {query.isError ? (
        <ProblemPanel problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <p className="app-meta" role="status">
          Loading…
        </p>
      ) : (
        children(query.data)
      )}
    </section>
  );
}
