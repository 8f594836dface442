import { useQuery } from "@tanstack/react-query";
import { hasStatus } from "@/api";
import { useParam } from "@/app/address";
import { type PublicAward, publicAwardQuery } from "./queries";

export type Found = { code: string; award: PublicAward | undefined; unknown: boolean };

/** The award that the address names. Nobody is to blame for a code that does not exist: the page helps to try again. */
export function usePublicAward(): Found {
  const code = useParam("code");
  const { data, error } = useQuery({
    ...publicAwardQuery(code),
    throwOnError: (reason) => !hasStatus(reason, 404, 422),
  });
  return { code, award: data, unknown: error !== null && data === undefined };
}
