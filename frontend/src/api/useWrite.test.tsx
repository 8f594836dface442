import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { createQueryClient } from "@/app/queryClient";
import { AMARA, problem, useServer } from "@/test/server";
import { useWrite } from "./useWrite";

function hook() {
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ mutations: { ...queryClient.getDefaultOptions().mutations, retryDelay: 1 } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  return renderHook(() => useWrite("post", "/v1/session"), { wrapper }).result;
}

const BODY = { email: "amara.okafor@example.org", password: "x" };

describe("useWrite", () => {
  const server = useServer();

  test("tries again by itself when the service is busy, as the same request", async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/v1/session", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return keys.length < 3 ? problem(503) : HttpResponse.json(AMARA, { status: 201 });
      }),
    );
    const write = hook();
    await act(() => write.current.mutateAsync({ body: BODY }));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  test("pressing again after no answer came repeats the same request; after an answer it is a new one", async () => {
    const keys: (string | null)[] = [];
    let answer: () => Response = () => HttpResponse.error();
    server.use(
      http.post("*/v1/session", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return answer();
      }),
    );
    const write = hook();
    const press = () => act(() => write.current.mutateAsync({ body: BODY }).catch(() => undefined));
    await press();
    const unanswered = keys.length;
    answer = () => problem(422);
    await press();
    expect(new Set(keys).size).toBe(1);
    await press();
    expect(keys).toHaveLength(unanswered + 2);
    expect(new Set(keys).size).toBe(2);
    await waitFor(() => expect(write.current.isError).toBe(true));
  });
});
