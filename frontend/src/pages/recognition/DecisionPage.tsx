import { useSuspenseQuery } from "@tanstack/react-query";
import { useParam } from "@/app/address";
import { useOnceOpen } from "@/forms";
import { InsetText, Link, Page } from "@/ui";
import { DecisionForm } from "./DecisionForm";
import { type Application, applicationQuery, schemeQuery } from "./queries";
import { placeOf } from "./words";

/** Deciding, for a member of the panel. */
export default function DecisionPage() {
  const { data: application } = useSuspenseQuery(applicationQuery(useParam("applicationId")));
  const mayDecide = useOnceOpen(application.can.includes("decide"));
  if (mayDecide) return <Decide application={application} />;
  const open = application.status === "submitted" || application.status === "deferred";
  return (
    <Page
      title="Decide about an application"
      caption={`${application.organisation.name}, ${application.scheme.title}`}
      breadcrumbs={[{ label: "Recognition", to: placeOf.recognition }]}
      width="two-thirds"
    >
      <InsetText>
        <p>
          {open
            ? "Only panel members who do not belong to the team can decide about it."
            : "There is nothing to decide any more."}
        </p>
        <p>
          <Link to={placeOf.application(application.id)}>See how the application stands</Link>
        </p>
      </InsetText>
    </Page>
  );
}

function Decide({ application }: { application: Application }) {
  const { data: scheme } = useSuspenseQuery(schemeQuery(application.scheme.id));
  return <DecisionForm application={application} levels={scheme.levels} />;
}
