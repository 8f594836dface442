import { useSuspenseQuery } from "@tanstack/react-query";
import { useCursor } from "@/app/address";
import { Card, CardGroup, count, EmptyState, Page, Pagination } from "@/ui";
import { type FrameworkSummary, frameworksQuery } from "./queries";
import { scopeWords } from "./words";

/** Which frameworks there are to assess against. */
export default function FrameworksPage() {
  const { cursor, pages } = useCursor();
  const { data } = useSuspenseQuery(frameworksQuery(cursor));
  return (
    <Page title="Frameworks">
      <p className="nhsuk-lede-text">
        A framework says what good looks like. Read one here before you assess your team, or print it to talk about
        together.
      </p>
      {data.items.length === 0 ? (
        <EmptyState title="There are no frameworks yet">
          <p>Ask the person who looks after Excellence in your organisation to add one.</p>
        </EmptyState>
      ) : (
        <CardGroup wide>
          {data.items.map((framework) => (
            <FrameworkCard key={framework.id} framework={framework} />
          ))}
        </CardGroup>
      )}
      <Pagination {...pages(data.next_cursor)} label="Pages of frameworks" />
    </Page>
  );
}

function FrameworkCard({ framework }: { framework: FrameworkSummary }) {
  const { id, title, summary, scope, criterion_count, edition } = framework.current_version;
  return (
    <Card title={title} to={`/frameworks/${id}`}>
      <p>{summary}</p>
      <p className="app-meta nhsuk-body-s nhsuk-u-margin-bottom-0">
        For {scopeWords(scope)}. {count(criterion_count, "criterion", "criteria")}. Edition {edition}.
      </p>
    </Card>
  );
}
