/** The API as pages use it: typed from the OpenAPI document, with one kind of error. */
export {
  asProblem,
  hasStatus,
  isPrivacyCheck,
  type Problem,
  ProblemError,
  toFieldErrors,
} from "./problem";
export { read, readWithEtag, refresh } from "./queries";
export { etagOf, send } from "./send";
export { holds, type Membership, type Role, type Session, signIn, signOut, useSession, useSignedIn } from "./session";
export type { Answer, DataFor, Schema } from "./types";
export { useWrite } from "./useWrite";
