import type { Problem } from "@/api/problem";
import { Button } from "./Button";

const ADVICE: Record<number, string> = {
  0: "Check your internet connection, then try again.",
  403: "If you think you should be able to do this, ask the person who looks after Excellence in your organisation.",
  404: "It may have moved, or it may not be shared with you.",
  409: "It may have changed since you opened this page. Load the page again to see how it stands now.",
  429: "There are a lot of requests at the moment. Wait a minute, then try again.",
  503: "The service is busy or being updated. Wait a minute, then try again.",
};

/** A problem from the API in plain words, what to do about it, and a way to try again. */
export function ProblemPanel({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const advice = problem.detail || ADVICE[problem.status] || "Try again in a few minutes. What you saved is safe.";
  return (
    <div className="app-problem" role="alert">
      <h2 className="nhsuk-heading-m">{problem.title}</h2>
      <p>{advice}</p>
      {problem.errors?.length ? (
        <ul>
          {problem.errors.map(({ pointer, message }) => (
            <li key={pointer + message}>{message}</li>
          ))}
        </ul>
      ) : null}
      {onRetry ? (
        <Button type="button" variant="secondary" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
