import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { read, type Schema } from "@/api";

export type Award = Schema<"AwardOut">;
export type PublicAward = Schema<"PublicAwardOut">;
export type Standing = Award["standing"];

export function publicAwardQuery(code: string) {
  return queryOptions(read("/v1/public/awards/{code}", { path: { code } }));
}

export function awardQuery(award_id: string) {
  return read("/v1/awards/{award_id}", { path: { award_id } });
}

export function prefetchPublicAward(client: QueryClient, { code = "" }: Record<string, string>) {
  return client.prefetchQuery(publicAwardQuery(code));
}

export function prefetchAward(client: QueryClient, { awardId = "" }: Record<string, string>) {
  return client.prefetchQuery(awardQuery(awardId));
}
