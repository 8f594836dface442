import { Pagination as NhsPagination } from "nhsuk-react-components";
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
    <NhsPagination aria-label={label}>
      {previous ? (
        <NhsPagination.Link asElement={Link} to={previous} previous>
          Previous
        </NhsPagination.Link>
      ) : null}
      {next ? (
        <NhsPagination.Link asElement={Link} to={next} next>
          Next
        </NhsPagination.Link>
      ) : null}
    </NhsPagination>
  );
}
