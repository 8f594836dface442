import type { SuccessResponse } from "openapi-typescript-helpers";
import type { components, paths } from "@/client/schema.gen";

/** A schema of the API by its name, for example `Schema<"Evidence">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Paths that offer the method. */
export type PathFor<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths] &
  string;

type Operation<M extends Method, P extends PathFor<M>> = paths[P][M & keyof paths[P]];

type ParametersOf<O, Kind extends string> = O extends { parameters: infer All }
  ? Kind extends keyof All
    ? All[Kind]
    : undefined
  : undefined;

type BodyOf<O> = O extends { requestBody: { content: infer Content } }
  ? Content[keyof Content]
  : O extends { requestBody?: { content: infer Content } }
    ? Content[keyof Content] | undefined
    : undefined;

/** `{ name: Value }`, optional when nothing in it is compulsory, left out when there is nothing to give. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : undefined extends Value
    ? { [K in Name]?: Value }
    : Record<never, never> extends Value
      ? { [K in Name]?: Value }
      : { [K in Name]: Value };

/** What a caller gives: path and query parameters and the body. Headers are this folder's own business. */
export type CallFor<M extends Method, P extends PathFor<M>> = Part<"path", ParametersOf<Operation<M, P>, "path">> &
  Part<"query", ParametersOf<Operation<M, P>, "query">> &
  Part<"body", BodyOf<Operation<M, P>>>;

/** The call as an argument that may be left out when nothing in it is compulsory. */
export type CallArgument<M extends Method, P extends PathFor<M>> =
  Record<never, never> extends CallFor<M, P> ? [call?: CallFor<M, P>] : [call: CallFor<M, P>];

type ResponsesOf<O> = O extends { responses: infer R extends Record<string | number, unknown> } ? R : never;

export type DataFor<M extends Method, P extends PathFor<M>> = SuccessResponse<
  ResponsesOf<Operation<M, P>>,
  "application/json"
>;

/** An answer with the version of what it holds: send `etag` back as `ifMatch` when you change it. */
export type Answer<Data> = { data: Data; etag: string | null; status: number };
