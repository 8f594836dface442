import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { CatchBoundary } from "@tanstack/react-router";
import { type ReactNode, Suspense } from "react";
import { asProblem } from "@/api";
import { ProblemPanel } from "@/ui";

/** A part of a page whose components suspend: it waits and fails by itself. */
export function Suspended({ what, children }: { what: string; children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset: forgetFailures }) => (
        <CatchBoundary
          getResetKey={() => what}
          errorComponent={({ error, reset }) => (
            <ProblemPanel
              problem={asProblem(error)}
              onRetry={() => {
                forgetFailures();
                reset();
              }}
            />
          )}
        >
          <Suspense
            fallback={
              <p className="app-meta" role="status">
                Loading {what}…
              </p>
            }
          >
            {children}
          </Suspense>
        </CatchBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}
