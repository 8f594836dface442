import { Outlet } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { SessionGate } from "./SessionGate";

/** What every page stands in. */
export function Shell() {
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent" onClick={skip}>
        Skip to main content
      </a>
      <Header />
      <div className="app-content">
        <SessionGate>
          <Outlet />
        </SessionGate>
      </div>
      <Footer />
    </>
  );
}

function skip(event: MouseEvent): void {
  // While somebody signs in again the page itself is hidden, and its heading with it.
  const headings = [...document.querySelectorAll<HTMLElement>("main h1")];
  const heading = headings.find((each) => each.offsetParent !== null);
  if (!heading) return;
  event.preventDefault();
  heading.tabIndex = -1;
  heading.focus();
}
