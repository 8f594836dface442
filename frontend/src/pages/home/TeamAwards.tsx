import { useQuery } from "@tanstack/react-query";
import { Card, CardGroup, EmptyState, formatDate, StatusTag } from "@/ui";
import { Part } from "./Part";
import { awardsOfQuery, type Organisation } from "./queries";

/** What a team has been recognised for. Each leads to the page that anyone can check. */
export function TeamAwards({ organisation }: { organisation: Organisation }) {
  const query = useQuery(awardsOfQuery(organisation.id));
  return (
    <Part id="awards" title="Recognition" query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="No awards yet">
            <p>Once your ratings have been agreed, you can apply to be recognised for what you do well.</p>
          </EmptyState>
        ) : (
          <CardGroup>
            {items.map((award) => (
              <Card
                key={award.id}
                title={`${award.level_name}: ${award.scheme_title}`}
                to={`/awards/${award.code}`}
                level="h3"
                above={<StatusTag status={award.standing} />}
              >
                <p>Recognised by {award.issuer.name}</p>
                <p className="app-meta">
                  Since {formatDate(award.issued_on)}
                  {award.expires_on ? `, until ${formatDate(award.expires_on)}` : ""}
                </p>
              </Card>
            ))}
          </CardGroup>
        )
      }
    </Part>
  );
}
