import { useQuery } from "@tanstack/react-query";
import type { Schema } from "@/api";
import { Card, CardGroup, EmptyState, formatDate, Link, StatusTag } from "@/ui";
import { Part } from "./Part";
import { awardsOfQuery, type Organisation } from "./queries";

/** What a team, or those inside it, has been recognised for. Each leads to the page that anyone can check. */
export function TeamAwards({ organisation }: { organisation: Organisation }) {
  const query = useQuery(awardsOfQuery(organisation.id));
  return (
    <Part id="awards" title="Recognition" query={query}>
      {({ items, next_cursor }) =>
        items.length === 0 ? (
          <EmptyState title="No awards yet">
            <p>Once your ratings have been agreed, you can apply to be recognised for what you do well.</p>
          </EmptyState>
        ) : (
          <>
            <CardGroup>
              {items.map((award) => (
                <AwardCard key={award.id} award={award} place={organisation} />
              ))}
            </CardGroup>
            {next_cursor ? (
              <p>
                <Link to={`/recognition/awards?organisation_id=${organisation.id}`}>See all awards</Link>
              </p>
            ) : null}
          </>
        )
      }
    </Part>
  );
}

function AwardCard({ award, place }: { award: Schema<"AwardOut">; place: Organisation }) {
  const { code, standing, level_name, scheme_title, issued_on, expires_on, issuer } = award;
  const holder = award.organisation.id === place.id ? null : award.organisation.name;
  return (
    <Card
      title={`${level_name}: ${scheme_title}`}
      to={`/awards/${code}`}
      level="h3"
      above={<StatusTag status={standing} />}
    >
      {holder ? <p>{holder}</p> : null}
      <p>Recognised by {issuer.name}</p>
      <p className="app-meta">
        Since {formatDate(issued_on)}
        {expires_on ? `, until ${formatDate(expires_on)}` : ""}
      </p>
    </Card>
  );
}
