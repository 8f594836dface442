import { Link } from "@/ui/Link";
import { Page } from "@/ui/Page";

export function NotFoundPage() {
  return (
    <Page title="Page not found" width="two-thirds">
      <p>If you typed the address, check that it is right.</p>
      <p>If you followed a link, the page may have moved, or it may not be shared with you.</p>
      <p>
        <Link to="/">Go to the start page</Link> or <Link to="/help">get help</Link>.
      </p>
    </Page>
  );
}
