import { useSignedIn } from "@/api";
import { asWords, Card, CardGroup, EmptyState, Page } from "@/ui";

/** What a signed-in person sees first: where they belong. */
export default function HomePage() {
  const { person } = useSignedIn();
  return (
    <Page title={`Hello, ${person.name}`}>
      <h2>Where you belong</h2>
      {person.memberships.length === 0 ? (
        <EmptyState title="You do not belong to a team yet">
          <p>Ask your team lead, or the person who looks after Excellence in your organisation, to add you.</p>
        </EmptyState>
      ) : (
        <CardGroup>
          {person.memberships.map((membership) => (
            <Card
              key={membership.id}
              title={membership.organisation.name}
              to={`/teams/${membership.organisation.id}`}
              level="h3"
            >
              <p>{asWords(membership.role)}</p>
            </Card>
          ))}
        </CardGroup>
      )}
    </Page>
  );
}
