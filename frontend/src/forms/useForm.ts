import { type FormEvent, useCallback, useRef, useState } from "react";
import { asProblem, hasStatus, isPrivacyCheck, type PrivacyFinding, toFieldErrors } from "@/api/problem";
import { hasSessionEnded } from "@/api/signedIn";
import type { FieldError } from "@/ui/errors";
import { type Check, firstComplaint } from "./checks";
import { useDraft } from "./useDraft";

type Values = Record<string, unknown>;

export type FormOptions<V extends Values, R> = {
  initial: V;
  /** In the order the fields are on the page: the error summary follows it. */
  checks?: { [K in keyof V]?: Check | readonly Check[] };
  /** A check across fields, run after the single ones. */
  checkAll?: (values: V) => FieldError[];
  /** `confirmed.privacy` is true after the person has said that nothing they wrote can identify a patient. */
  save: (values: V, confirmed: { privacy: boolean }) => Promise<R>;
  /** After saving, with the draft already gone: usually `flash(…)` and `navigate(…)`. */
  onSaved?: (result: R, values: V) => unknown;
  /** A refusal that the page handles itself (a conflict, say). Return true when it did. */
  onRefused?: (error: unknown, values: V) => boolean;
  /** Keep what is typed under this name until it is saved, for example `evidence.${id ?? "new"}`. */
  draft?: string;
  /** Fields that must not be kept in a draft: passwords, files. */
  secret?: readonly (keyof V)[];
};

/** What a field of `ui/` needs. */
export type FieldProps<T> = {
  id: string;
  name: string;
  value: T;
  onChange: (value: T) => void;
  error: string | undefined;
};

export type FormState<V extends Values> = {
  values: V;
  set: <K extends keyof V & string>(name: K, value: V[K]) => void;
  field: <K extends keyof V & string>(name: K) => FieldProps<V[K]>;
  errors: FieldError[];
  setErrors: (errors: FieldError[]) => void;
  busy: boolean;
  submit: (event?: FormEvent) => Promise<void>;
  /** The server thinks that something here could identify a patient: show `<PrivacyCheck form={form} />`. */
  privacy: PrivacyFinding[] | null;
  /** Save all the same. */
  confirmPrivacy: () => Promise<void>;
  /** What is on the page was typed earlier and never saved. */
  restored: boolean;
  discardDraft: () => void;
};

/** Values, checks, the server's answer, drafts and double presses: all that a form on one page needs. */
export function useForm<V extends Values, R = unknown>(options: FormOptions<V, R>): FormState<V> {
  const [secrets, setSecrets] = useState<Partial<V>>(() => pick(options.initial, options.secret ?? []));
  const draft = useDraft<Partial<V>>(options.draft ?? null, omit(options.initial, options.secret ?? []));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [privacy, setPrivacy] = useState<PrivacyFinding[] | null>(null);
  const [busy, setBusy] = useState(false);
  // State is too slow to stop the second half of a double click.
  const sending = useRef(false);

  const values = { ...options.initial, ...draft.value, ...secrets } as V;
  const { set: setDraft } = draft;
  const secretNames = options.secret;

  const set = useCallback(
    <K extends keyof V & string>(name: K, value: V[K]) => {
      const store = secretNames?.includes(name) ? setSecrets : setDraft;
      store((current) => ({ ...current, [name]: value }));
    },
    [secretNames, setDraft],
  );

  function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    return attempt({ privacy: false });
  }

  async function attempt(confirmed: { privacy: boolean }): Promise<void> {
    if (sending.current) return;
    const complaints = complaintsAbout(values, options);
    setErrors(complaints);
    setPrivacy(null);
    if (complaints.length > 0) return;
    sending.current = true;
    setBusy(true);
    try {
      const result = await options.save(values, confirmed);
      draft.clear();
      await options.onSaved?.(result, values);
    } catch (error) {
      meet(error);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  function meet(error: unknown): void {
    if (options.onRefused?.(error, values)) return;
    // The sign-in section takes over; what was typed stays on the page behind it.
    if (hasStatus(error, 401) && hasSessionEnded()) return;
    const problem = asProblem(error);
    if (isPrivacyCheck(problem)) setPrivacy(problem.findings ?? []);
    setErrors(toFieldErrors(error, Object.keys(options.initial)));
  }

  function field<K extends keyof V & string>(name: K): FieldProps<V[K]> {
    const error = errors.find((each) => each.field === name)?.message;
    return { id: name, name, value: values[name], onChange: (value) => set(name, value), error };
  }

  return {
    values,
    set,
    field,
    errors,
    setErrors,
    busy,
    submit,
    privacy,
    confirmPrivacy: () => attempt({ privacy: true }),
    restored: draft.restored,
    discardDraft: draft.discard,
  };
}

function complaintsAbout<V extends Values, R>(values: V, options: FormOptions<V, R>): FieldError[] {
  const checks = Object.entries(options.checks ?? {}) as [string, Check | readonly Check[]][];
  const single = checks.flatMap(([field, check]) => {
    const message = firstComplaint(values[field], check);
    return message ? [{ field, message }] : [];
  });
  return single.length > 0 ? single : (options.checkAll?.(values) ?? []);
}

function pick<V extends Values>(values: V, names: readonly (keyof V)[]): Partial<V> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name))) as Partial<V>;
}

function omit<V extends Values>(values: V, names: readonly (keyof V)[]): Partial<V> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name))) as Partial<V>;
}
