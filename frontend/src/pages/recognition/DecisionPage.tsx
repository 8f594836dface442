import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParam } from "@/app/address";
import { InsetText, Link, Page } from "@/ui";
import { DecisionForm } from "./DecisionForm";
import { type Application, applicationQuery, schemeQuery } from "./queries";
import { placeOf } from "./words";

/** Deciding, for a member of the panel. */
export default function DecisionPage() {
  const { data: application } = useSuspenseQuery(applicationQuery(useParam("applicationId")));
  const mayDecide = useMayDecide(application);
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

/** Once open, the form stays: what is typed must not vanish because another member of the panel was quicker. */
function useMayDecide({ can }: Application): boolean {
  const [wasOpen, setWasOpen] = useState(false);
  const isOpen = can.includes("decide");
  if (isOpen && !wasOpen) setWasOpen(true);
  return isOpen || wasOpen;
}

function Decide({ application }: { application: Application }) {
  const { data: scheme } = useSuspenseQuery(schemeQuery(application.scheme.id));
  return <DecisionForm application={application} levels={scheme.levels} />;
}
