import { type ReactNode, useEffect, useRef } from "react";
import { SuccessBanner } from "./Banner";
import { BackLink, Breadcrumbs, type Crumb } from "./Breadcrumbs";
import { ErrorSummary } from "./ErrorSummary";
import type { FieldError } from "./errors";
import { useArrival, useFlash } from "./useArrival";

export const PRODUCT = "Excellence";

export type PageProps = {
  /** The heading, and the first part of the browser's title. */
  title: string;
  /** Where the page belongs: shown small above the heading, and second in the browser's title. */
  caption?: string;
  back?: { to: string; label?: string };
  breadcrumbs?: Crumb[];
  /** A form's errors: the summary at the top, and "Error: " before the title. */
  errors?: readonly FieldError[];
  width?: "two-thirds" | "full";
  /** Between the header and the heading: a banner of this page's own. */
  before?: ReactNode;
  /** Beside or under the heading: a status tag, who can see this. */
  beside?: ReactNode;
  children: ReactNode;
};

/** Every page. Gives it a title, one h1, focus on arrival, the error summary, and messages left by the page before. */
export function Page({ title, caption, back, breadcrumbs, errors = [], width = "full", ...rest }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  useDocumentTitle(title, caption, errors.length > 0);
  const message = useFlash();

  return (
    <div className="nhsuk-width-container">
      {breadcrumbs ? <Breadcrumbs items={breadcrumbs} /> : null}
      {back ? <BackLink to={back.to}>{back.label ?? "Back"}</BackLink> : null}
      <main className="nhsuk-main-wrapper" id="maincontent">
        <div className={width === "full" ? undefined : "nhsuk-grid-row"}>
          <div className={width === "full" ? undefined : "nhsuk-grid-column-two-thirds"}>
            <ErrorSummary errors={errors} />
            {message ? <SuccessBanner>{message}</SuccessBanner> : null}
            {rest.before}
            <h1 className="nhsuk-heading-l" ref={heading} tabIndex={-1}>
              {caption ? <span className="nhsuk-caption-l">{caption}</span> : null}
              {title}
            </h1>
            {rest.beside}
            {rest.children}
          </div>
        </div>
      </main>
    </div>
  );
}

export function useDocumentTitle(title: string, caption: string | undefined, hasErrors = false): void {
  useEffect(() => {
    const parts = [title, caption, PRODUCT].filter(Boolean).join(" – ");
    document.title = hasErrors ? `Error: ${parts}` : parts;
  }, [title, caption, hasErrors]);
}
