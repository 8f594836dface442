/** For somebody who has a certificate in front of them. */
export { CodeForm as default } from "./CodeForm";
