import { useSuspenseQueries } from "@tanstack/react-query";
import { read, type Schema } from "@/api";
import { fits } from "@/pages/recognition/fits";
import { Link, LinkButton, StatusTag } from "@/ui";
import type { Assessment } from "./queries";
import { Suspended } from "./Suspended";

type Application = Schema<"ApplicationSummary">;
type Props = { assessment: Assessment };

/** The way on from agreed ratings to being recognised for them. */
export function Recognition({ assessment }: Props) {
  if (assessment.stage !== "agreed" || !assessment.organisation) return null;
  return (
    <Suspended what="recognition">
      <Schemes assessment={assessment} organisationId={assessment.organisation.id} />
    </Suspended>
  );
}

function Schemes({ assessment, organisationId }: Props & { organisationId: string }) {
  const query = { organisation_id: organisationId, limit: 200 };
  const [schemes, applications] = useSuspenseQueries({
    queries: [read("/v1/schemes", { query }), read("/v1/applications", { query })],
  });
  const made = applications.data.items.filter((each) => each.assessment.id === assessment.id);
  const taken = new Set(made.filter(({ status }) => status !== "withdrawn").map(({ scheme }) => scheme.id));
  const open = assessment.can.includes("apply")
    ? schemes.data.items.filter((scheme) => fits(scheme, assessment) && !taken.has(scheme.id))
    : [];
  if (made.length === 0 && open.length === 0) return null;

  return (
    <section className="app-panel-quiet app-no-print" aria-labelledby="recognition">
      <h2 id="recognition">Recognition</h2>
      {made.map((application) => (
        <Made key={application.id} application={application} />
      ))}
      {open.map(({ id, title, organisation }) => (
        <div key={id}>
          <p>
            {title}, by {organisation.name}: see which level these ratings reach and why, before you decide to apply.
          </p>
          <LinkButton to={`/applications/new?scheme_id=${id}&assessment_id=${assessment.id}`} variant="secondary">
            See what you could be recognised for
          </LinkButton>
        </div>
      ))}
    </section>
  );
}

function Made({ application }: { application: Application }) {
  const decided = application.decisions.at(-1);
  const outcome = decided?.level_name ? `${decided.level_name} awarded` : application.headline;
  return (
    <p>
      <Link to={`/applications/${application.id}`}>Application to {application.scheme.title}</Link>{" "}
      <StatusTag status={application.status} /> {outcome}
    </p>
  );
}
