import { type MouseEvent, useEffect, useRef } from "react";
import type { FieldError } from "./errors";

/** What to put right, at the top of the page. Takes the focus each time it gets new errors. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      {/* The alert is a part of its own, or some screen readers miss it when the focus moves to the box. */}
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading nhsuk-error-summary__title">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={`${field}: ${message}`}>
                {field ? (
                  <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
                    {message}
                  </a>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** Focuses the field with its label or question in view, not only the box below it. */
function goToField(event: MouseEvent, id: string): void {
  const input = document.getElementById(id);
  if (!input) return;
  event.preventDefault();
  const question = input.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${id}"]`);
  (question ?? input).scrollIntoView?.();
  input.focus({ preventScroll: true });
}
