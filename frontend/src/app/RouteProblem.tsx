import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { asProblem, type Problem } from "@/api/problem";
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

  if (problem.status === 404 || isAboutTheAddress(problem)) return <NotFoundPage />;
  return (
    <Page title="This page could not be shown" width="two-thirds">
      <ProblemPanel problem={problem} onRetry={retry} />
    </Page>
  );
}

/** The address names its thing in a way that nothing can be called: cut short, say, in an email. */
function isAboutTheAddress({ status, errors }: Problem): boolean {
  return status === 422 && (errors ?? []).some(({ pointer }) => pointer.startsWith("{"));
}
