import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A page arrives in parts, and a busy machine takes its time to read them the first time.
configure({ asyncUtilTimeout: 5_000 });

// The design system's components look for these; in a browser app/support.ts and its style sheet set them.
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
document.documentElement.style.setProperty("--nhsuk-breakpoint-tablet", "40.0625em");
window.matchMedia ??= (query: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});
