/** One thing to put right: `field` is the id of the input it belongs to, absent when it is about the whole page. */
export type FieldError = { field?: string; message: string };
