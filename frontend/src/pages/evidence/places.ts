import { useQueries, useQuery } from "@tanstack/react-query";
import { type Membership, type Role, read, useSignedIn } from "@/api";

type Place = Membership["organisation"];

/** Where I can add evidence. */
export const WRITERS: readonly Role[] = ["member", "team_lead", "organisation_admin"];
/** Their roles reach below the organisation that they are held at. */
const OVERSEERS: readonly Role[] = ["moderator", "scheme_lead", "organisation_admin", "panel_member"];
const MOST = 200;

/** The organisations at which I hold one of these roles, each once, by name. */
export function usePlaces(roles: readonly Role[]): Place[] {
  const { person } = useSignedIn();
  return byName(person.memberships.filter(({ role }) => roles.includes(role)).map(({ organisation }) => organisation));
}

/**
 * Places to choose from in a filter: my own, and those below where I oversee. Where there are more of them than anybody
 * wants in one list, only my own; `chosen` is always among them.
 */
export function usePlaceChoices(memberships: readonly Membership[], chosen: string): Place[] {
  const own = memberships.map(({ organisation }) => organisation);
  const tops = byName(
    memberships.filter(({ role }) => OVERSEERS.includes(role)).map(({ organisation }) => organisation),
  );
  const below = useQueries({
    queries: tops.map(({ id }) => ({
      ...read("/v1/organisations", { query: { within: id, limit: MOST } }),
      staleTime: 300_000,
    })),
  });
  const reachable = below.flatMap(({ data }) => (data && data.next_cursor === null ? data.items : []));
  const known = byName([...own, ...reachable]);
  const missing = chosen !== "" && !known.some(({ id }) => id === chosen);
  const other = useQuery({
    ...read("/v1/organisations/{organisation_id}", { path: { organisation_id: chosen } }),
    enabled: missing && !below.some(({ isLoading }) => isLoading),
    staleTime: 300_000,
  });
  return missing && other.data ? byName([...known, other.data]) : known;
}

function byName(places: readonly Place[]): Place[] {
  const once = [...new Map(places.map((place) => [place.id, place])).values()];
  return once.sort((one, other) => one.name.localeCompare(other.name, "en-GB"));
}
