import { QueryClient } from "@tanstack/react-query";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { problem, useServer } from "@/test/server";
import { addUploads, dropUpload, retryUpload, uploadsOf } from "./uploads";

const queryClient = new QueryClient();

function file(name: string): File {
  return new File(["%PDF"], name);
}

describe("uploads", () => {
  const server = useServer();

  test("files go one after another; what failed stays, with the reason", async () => {
    const sent: string[] = [];
    server.use(
      http.post("*/v1/evidence/e1/files", ({ request }) => {
        sent.push(request.headers.get("Idempotency-Key") ?? "");
        return sent.length === 2 ? problem(415, { detail: "Not a PDF." }) : HttpResponse.json({}, { status: 201 });
      }),
    );
    await addUploads(queryClient, "e1", [file("one.pdf"), file("two.pdf"), file("three.pdf")]);
    expect(sent).toHaveLength(3);
    expect(uploadsOf("e1")).toMatchObject([{ state: "failed", problem: { detail: "Not a PDF." } }]);
    dropUpload("e1", uploadsOf("e1")[0]?.key ?? "");
    expect(uploadsOf("e1")).toEqual([]);
  });

  test("trying again uses the same key, so that nothing is added twice", async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/v1/evidence/e2/files", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({}, { status: 201 });
      }),
    );
    await addUploads(queryClient, "e2", [file("one.pdf")]);
    const [failed] = uploadsOf("e2");
    expect(failed).toMatchObject({ state: "failed", problem: { status: 0 } });
    await retryUpload(queryClient, "e2", failed?.key ?? "");
    expect(keys[1]).toBe(keys[0]);
    expect(uploadsOf("e2")).toEqual([]);
  });

  test("a name that was looked at is sent under a key of its own: it asks for something else", async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/v1/evidence/e3/files", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        const check = problem(409, { type: "/problems/privacy-check", findings: [] });
        return keys.length === 1 ? check : HttpResponse.json({}, { status: 201 });
      }),
    );
    await addUploads(queryClient, "e3", [file("Rosa born 1.2.1950.pdf")]);
    expect(uploadsOf("e3")).toMatchObject([{ state: "failed", confirmed: false }]);
    await retryUpload(queryClient, "e3", uploadsOf("e3")[0]?.key ?? "", true);
    expect(keys[1]).not.toBe(keys[0]);
    expect(uploadsOf("e3")).toEqual([]);
  });
});
