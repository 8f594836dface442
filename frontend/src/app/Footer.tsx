import { Link } from "@/ui/Link";

const LINKS = [
  { to: "/accessibility", label: "Accessibility" },
  { to: "/privacy", label: "Privacy" },
  { to: "/help", label: "Help" },
];

export function Footer() {
  return (
    <footer className="app-footer">
      <div className="nhsuk-width-container">
        <h2 className="nhsuk-u-visually-hidden">Support links</h2>
        <ul className="app-footer__links">
          {LINKS.map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
          <li>
            <Link to="/openapi.json" reload>
              API
            </Link>
          </li>
        </ul>
        <p className="nhsuk-body-s app-footer__note">
          Excellence is open source. It was made for the Chief Nursing Officer for England’s Excellence Programme; its
          words are its own, and it is not an NHS England service.
        </p>
      </div>
    </footer>
  );
}
