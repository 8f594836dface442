import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { AMARA, problem, useServer } from "@/test/server";
import { hasStatus } from "./problem";
import { etagOf, send } from "./send";
import { hasSessionEnded, rememberCsrfToken, reportSignedIn } from "./signedIn";

const ID = "0190a000-0000-7000-8000-0000000000aa";
const ONE = "*/v1/organisations/:id";

describe("send", () => {
  const server = useServer();
  beforeEach(() => {
    rememberCsrfToken("csrf-1");
    reportSignedIn();
  });

  test("fills in the path and the query, and gives the data with its version", async () => {
    let asked = "";
    server.use(
      http.get("*/v1/organisations", ({ request }) => {
        asked = request.url;
        return HttpResponse.json({ items: [], next_cursor: null }, { headers: { ETag: '"4"' } });
      }),
    );
    const answer = await send("get", "/v1/organisations", { query: { q: "rose ward", limit: 5 } });
    expect(new URL(asked).search).toBe("?q=rose%20ward&limit=5");
    expect(answer).toMatchObject({ data: { items: [] }, etag: '"4"', status: 200 });
  });

  test("a write carries the CSRF token and an idempotency key; a read carries neither", async () => {
    const seen: Headers[] = [];
    server.use(
      http.post("*/v1/session", ({ request }) => {
        seen.push(request.headers);
        return HttpResponse.json(AMARA, { status: 201 });
      }),
      http.get("*/v1/session", ({ request }) => {
        seen.push(request.headers);
        return HttpResponse.json(AMARA);
      }),
    );
    await send("post", "/v1/session", { body: { email: "a@example.org", password: "x" } }, { idempotencyKey: "key-1" });
    await send("get", "/v1/session", undefined);
    expect(seen.map((headers) => [headers.get("X-CSRF-Token"), headers.get("Idempotency-Key")])).toEqual([
      ["csrf-1", "key-1"],
      [null, null],
    ]);
  });

  test("says which version it changes, or that there should be none", async () => {
    const seen: Headers[] = [];
    server.use(
      http.delete("*/v1/session", ({ request }) => {
        seen.push(request.headers);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await send("delete", "/v1/session", undefined, { ifMatch: etagOf({ version: 3 }) });
    await send("delete", "/v1/session", undefined, { ifMatch: null });
    await send("delete", "/v1/session", undefined);
    expect(seen.map((headers) => [headers.get("If-Match"), headers.get("If-None-Match")])).toEqual([
      ['"3"', null],
      [null, "*"],
      [null, null],
    ]);
  });

  test("a refusal is thrown as the problem it is", async () => {
    server.use(http.get(ONE, () => problem(404, { detail: "There is no such organisation." })));
    const error = await send("get", "/v1/organisations/{organisation_id}", { path: { organisation_id: ID } }).catch(
      (reason: unknown) => reason,
    );
    expect(hasStatus(error, 404)).toBe(true);
    expect(error).toMatchObject({ message: "There is no such organisation." });
  });

  test("no answer at all is a problem too, in words", async () => {
    server.use(http.get(ONE, () => HttpResponse.error()));
    const asking = send("get", "/v1/organisations/{organisation_id}", { path: { organisation_id: ID } });
    await expect(asking).rejects.toMatchObject({ problem: { status: 0, title: "We could not reach Excellence" } });
  });

  test("a session that ended is noticed once somebody was signed in", async () => {
    server.use(http.get(ONE, () => problem(401)));
    const ask = () => send("get", "/v1/organisations/{organisation_id}", { path: { organisation_id: ID } });
    rememberCsrfToken(null);
    await expect(ask()).rejects.toMatchObject({ status: 401 });
    expect(hasSessionEnded()).toBe(false);
    rememberCsrfToken("csrf-1");
    await expect(ask()).rejects.toMatchObject({ status: 401 });
    expect(hasSessionEnded()).toBe(true);
  });

  test("after signing in again in another tab, the new CSRF token is fetched and the write goes through", async () => {
    const tokens: (string | null)[] = [];
    server.use(
      http.get("*/v1/session", () => HttpResponse.json({ ...AMARA, csrf_token: "csrf-2" })),
      http.delete("*/v1/session", ({ request }) => {
        const token = request.headers.get("X-CSRF-Token");
        tokens.push(token);
        return token === "csrf-2" ? new HttpResponse(null, { status: 204 }) : problem(403);
      }),
    );
    await expect(send("delete", "/v1/session", undefined)).resolves.toMatchObject({ status: 204 });
    expect(tokens).toEqual(["csrf-1", "csrf-2"]);
  });

  test("a real 403 is not repeated", async () => {
    let times = 0;
    server.use(
      http.get("*/v1/session", () => HttpResponse.json(AMARA)),
      http.delete("*/v1/session", () => {
        times += 1;
        return problem(403);
      }),
    );
    await expect(send("delete", "/v1/session", undefined)).rejects.toMatchObject({ status: 403 });
    expect(times).toBe(1);
  });
});
