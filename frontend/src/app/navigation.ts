import { holds, type Role, type Session } from "@/api/session";

type Entry = { to: string; label: string; roles?: readonly Role[] };

/** Entries without roles are for everybody who is signed in. The API decides what may be done; this only tidies. */
const ENTRIES: readonly Entry[] = [
  { to: "/", label: "Home" },
  { to: "/evidence", label: "Evidence" },
  { to: "/reviews", label: "Reviews", roles: ["reviewer", "moderator", "organisation_admin", "platform_admin"] },
  { to: "/frameworks", label: "Frameworks" },
  { to: "/recognition", label: "Recognition" },
  { to: "/activity", label: "Activity" },
];

export function navigationFor(session: Session): readonly Entry[] {
  return ENTRIES.filter(({ roles }) => !roles || holds(session, roles));
}
