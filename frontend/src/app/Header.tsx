import { useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type Session, signOut, useSession } from "@/api/session";
import { saveEverything } from "@/forms/useAutosave";
import { Link } from "@/ui/Link";
import { Mark } from "@/ui/Mark";
import { navigationFor } from "./navigation";

export function Header() {
  const session = useSession();
  return (
    <header className="app-header">
      <div className="nhsuk-width-container">
        <div className="app-header__bar">
          <Link className="app-header__name" to="/">
            <Mark size={44} />
            Excellence
          </Link>
          <Account session={session} />
        </div>
      </div>
      {session ? <Navigation session={session} /> : null}
    </header>
  );
}

function Account({ session }: { session: Session | null }) {
  async function leave(): Promise<void> {
    await saveEverything();
    await signOut();
    // A whole new page: nothing of what was open stays in memory on a shared computer.
    window.location.assign("/sign-in?signed_out=yes");
  }

  if (!session) {
    return (
      <nav aria-label="Account">
        <ul className="app-header__account">
          <li>
            <Link className="app-header__link" to="/sign-in">
              Sign in
            </Link>
          </li>
        </ul>
      </nav>
    );
  }
  return (
    <nav aria-label="Account">
      <ul className="app-header__account">
        <li>{session.person.name}</li>
        <li>
          <button className="app-header__link" type="button" onClick={() => void leave()}>
            Sign out
          </button>
        </li>
      </ul>
    </nav>
  );
}

function Navigation({ session }: { session: Session }) {
  const [open, setOpen] = useState(false);
  const place = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving anywhere closes the menu
  useEffect(() => setOpen(false), [place]);

  return (
    <nav className="app-nav" aria-label="Main">
      <div className="nhsuk-width-container">
        <button
          className="app-header__toggle app-nav__toggle"
          type="button"
          aria-expanded={open}
          aria-controls="main-menu"
          onClick={() => setOpen(!open)}
        >
          Menu
        </button>
        <ul className={`app-nav__list ${open ? "" : "app-nav__list--closed"}`} id="main-menu">
          {navigationFor(session).map(({ to, label }) => (
            <li key={to}>
              <Link className="app-header__link" to={to} aria-current={currentFor(place, to)}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function currentFor(place: string, to: string): "page" | "true" | undefined {
  if (place === to) return "page";
  return to !== "/" && place.startsWith(`${to}/`) ? "true" : undefined;
}
