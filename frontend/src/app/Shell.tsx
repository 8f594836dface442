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
  const heading = document.querySelector<HTMLElement>("#maincontent h1");
  if (!heading) return;
  event.preventDefault();
  heading.tabIndex = -1;
  heading.focus();
}
