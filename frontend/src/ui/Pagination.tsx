import { Link } from "./Link";

type Props = {
  /** Addresses of the pages before and after; none, none is shown. `useCursor` of @/app gives them. */
  previous: string | null;
  next: string | null;
  label?: string;
};

export function Pagination({ previous, next, label = "Pages of this list" }: Props) {
  if (!previous && !next) return null;
  return (
    <nav className="app-pagination" aria-label={label}>
      {previous ? (
        <Link className="app-pagination__link" to={previous} rel="prev">
          <Arrow d="M17 10H4M9 4 3 10l6 6" />
          Previous
        </Link>
      ) : null}
      {next ? (
        <Link className="app-pagination__link" to={next} rel="next">
          Next
          <Arrow d="M3 10h13M11 4l6 6-6 6" />
        </Link>
      ) : null}
    </nav>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}
