import { useSuspenseQuery } from "@tanstack/react-query";
import { holds, useSignedIn } from "@/api";
import { Card, CardGroup, EmptyState, Link, Page } from "@/ui";
import { Applications } from "./Applications";
import { schemesQuery } from "./queries";
import { ToDecide } from "./ToDecide";
import { kindWords, placeOf } from "./words";

/** Everything about being recognised: what waits for a panel, what was applied for, and the schemes there are. */
export default function RecognitionPage() {
  const session = useSignedIn();
  return (
    <Page title="Recognition">
      <p className="nhsuk-lede-text">
        When a team’s ratings have been agreed, it can ask to be recognised for what it does well. A scheme says what
        each level needs; people decide.
      </p>
      {holds(session, ["panel_member"]) ? <ToDecide /> : null}
      <Applications />
      <Schemes />
      <section aria-labelledby="awards">
        <h2 id="awards">Awards</h2>
        <p>
          <Link to={placeOf.awards}>See the awards that you hold or gave, and how they stand</Link>
        </p>
        <p>
          Anyone can <Link to="/awards">check an award</Link> by the code on its certificate, without signing in.
        </p>
      </section>
    </Page>
  );
}

function Schemes() {
  const { data } = useSuspenseQuery(schemesQuery());
  return (
    <section aria-labelledby="schemes">
      <h2 id="schemes">Schemes</h2>
      {data.items.length === 0 ? (
        <EmptyState title="No scheme is open to you yet">
          <p>Your organisation may start one. Its recognition lead can tell you more.</p>
        </EmptyState>
      ) : (
        <CardGroup wide>
          {data.items.map(({ id, title, summary, organisation, subject_kind, levels }) => (
            <Card key={id} level="h3" title={title} to={placeOf.scheme(id)}>
              <p>{summary}</p>
              <p className="app-meta">
                For {kindWords(subject_kind)}. Run by {organisation.name}. Levels:{" "}
                {levels.map(({ name }) => name).join(", ")}.
              </p>
            </Card>
          ))}
        </CardGroup>
      )}
    </section>
  );
}
