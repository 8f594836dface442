/** Forms and autosave: see frontend/README.md for the shortest use of each. */
export { Autosaver, type AutosaveStatus, type Saved } from "./autosaver";
export { type Check, maxLength, realDate, required, webAddress } from "./checks";
export { Form } from "./Form";
export { PrivacyCheck } from "./PrivacyCheck";
export { type Autosave, useAutosave, useAutosaveStatus } from "./useAutosave";
export { type Draft, useDraft } from "./useDraft";
export { type FormState, useForm } from "./useForm";
export { useOnceOpen } from "./useOnceOpen";
