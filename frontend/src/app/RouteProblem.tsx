import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { asProblem } from "@/api/problem";
import { Page } from "@/ui/Page";
import { ProblemPanel } from "@/ui/ProblemPanel";
import { NotFoundPage } from "./NotFoundPage";

/** In place of a page that could not be shown. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: forgetFailures } = useQueryErrorResetBoundary();
  const problem = asProblem(error);

  useEffect(() => forgetFailures(), [forgetFailures]);

  function retry(): void {
    reset();
    void router.invalidate();
  }

  if (problem.status === 404) return <NotFoundPage />;
  return (
    <Page title="This page could not be shown" width="two-thirds">
      <ProblemPanel problem={problem} onRetry={retry} />
    </Page>
  );
}
