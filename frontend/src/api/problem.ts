import type { FieldError } from "@/ui/errors";

/** An RFC 9457 problem, as every failing operation of the API answers it. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail?: string | null;
  instance?: string | null;
  errors?: { pointer: string; message: string }[] | null;
  /** On a privacy check: what looks as if it could identify a patient, and where. */
  findings?: PrivacyFinding[];
  /** Some kinds of problem say more, such as the id of what exists already. */
  [extra: string]: unknown;
};

export type PrivacyFinding = { pointer: string; kind: string; excerpt: string };

/** Status 0 is ours: the request never reached the server, or no answer came back. */
export const NO_ANSWER = 0;

export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function hasStatus(error: unknown, ...statuses: number[]): error is ProblemError {
  return error instanceof ProblemError && statuses.includes(error.status);
}

/** True where the same request may succeed a little later without the person changing anything. */
export function isWorthRetrying(error: unknown): boolean {
  return hasStatus(error, NO_ANSWER, 429, 502, 503, 504);
}

export function noAnswer(): ProblemError {
  return new ProblemError({
    type: "about:blank",
    title: "We could not reach Excellence",
    status: NO_ANSWER,
    detail: "Check your internet connection, then try again.",
  });
}

/** Text looks as if it could identify a patient: the person may change it, or say that it is all right. */
export function isPrivacyCheck(problem: Problem): boolean {
  return problem.status === 409 && problem.type === "/problems/privacy-check";
}

export function problemFrom(response: Response, body: unknown): ProblemError {
  const retryAfter = Number(response.headers.get("Retry-After"));
  const seconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined;
  if (isProblem(body)) return new ProblemError(body, seconds);
  const title = response.status >= 500 ? "Sorry, there is a problem with the service" : "This did not work";
  return new ProblemError({ type: "about:blank", title, status: response.status }, seconds);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "title" in body && "status" in body;
}

/** Any thrown value as a problem that can be shown. */
export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { type: "about:blank", title: "Sorry, something went wrong on this page", status: 500 };
}

/**
 * What a form shows for a failed request: messages beside the fields they point at ("/links/0/url" goes to the field
 * "links"), and everything else at the top of the page.
 */
export function toFieldErrors(error: unknown, fields: readonly string[]): FieldError[] {
  const problem = asProblem(error);
  const errors = problem.errors ?? [];
  if (errors.length === 0) return [{ message: problem.detail || problem.title }];
  return errors.map(({ pointer, message }) => {
    const path = pointer
      .replace(/^#?\//, "")
      .replace(/^body\//, "")
      .split("/")
      .map(unescapePointer);
    const field = fields.find((name) => name === path.join(".")) ?? fields.find((name) => name === path[0]);
    return field ? { field, message } : { message };
  });
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
