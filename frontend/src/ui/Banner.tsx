import { type ReactNode, useId } from "react";

/** News that concerns the whole page, above its heading. */
export function NotificationBanner({ title = "Important", children }: { title?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="nhsuk-notification-banner" aria-labelledby={id}>
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">{children}</div>
    </section>
  );
}

/** It worked. Read out as soon as it appears. Usually left by `flash("…")` for the next page. */
export function SuccessBanner({ children }: { children: ReactNode }) {
  const id = useId();
  return (
    <div className="nhsuk-notification-banner nhsuk-notification-banner--success" role="alert" aria-labelledby={id}>
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={id}>
          Success
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{children}</p>
      </div>
    </div>
  );
}
