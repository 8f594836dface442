import { QueryClient } from "@tanstack/react-query";
import { isWorthRetrying, ProblemError } from "@/api/problem";

const ATTEMPTS = 3;

function shouldRetry(failures: number, error: unknown): boolean {
  return failures < ATTEMPTS && isWorthRetrying(error);
}

/** One second, then two, then four; or what the server asks for, up to half a minute. */
function pause(failures: number, error: unknown): number {
  const asked = error instanceof ProblemError ? error.retryAfterSeconds : undefined;
  return Math.min((asked ?? 2 ** failures) * 1000, 30_000);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Nothing waits in silence: where there is no connection the person is told, and can press again.
      queries: {
        retry: shouldRetry,
        retryDelay: pause,
        networkMode: "always",
        staleTime: 5_000,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: shouldRetry, retryDelay: pause, networkMode: "always" },
    },
  });
}

export const queryClient = createQueryClient();
