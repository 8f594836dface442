import { useSuspenseQuery } from "@tanstack/react-query";
import { read, useSignedIn } from "@/api";
import { useSearchParam } from "@/app/address";
import { EmptyState, Page } from "@/ui";
import { cyclesQuery } from "./queries";
import { StartForm, type Subject } from "./StartForm";

/** Start an assessment of an organisation ("?organisation_id="), or of oneself. */
export default function NewAssessmentPage() {
  const organisationId = useSearchParam("organisation_id");
  return organisationId ? <ForOrganisation organisation_id={organisationId} /> : <ForMyself />;
}

function ForOrganisation({ organisation_id }: { organisation_id: string }) {
  const query = read("/v1/organisations/{organisation_id}", { path: { organisation_id } });
  const { data: organisation } = useSuspenseQuery(query);
  const subject = { scope: organisation.kind, name: organisation.name, organisation_id };
  return <Start subject={subject} back={{ to: `/teams/${organisation_id}`, label: organisation.name }} />;
}

function ForMyself() {
  const { person } = useSignedIn();
  const subject = { scope: "individual", name: person.name, person_id: person.id } as const;
  return <Start subject={subject} back={{ to: "/", label: "Home" }} />;
}

function Start({ subject, back }: { subject: Subject; back: { to: string; label: string } }) {
  const { data: frameworks } = useSuspenseQuery(
    read("/v1/frameworks", { query: { scope: subject.scope, limit: 200 } }),
  );
  const { data: cycles } = useSuspenseQuery(cyclesQuery(subject.organisation_id));
  const open = cycles.items.filter((cycle) => cycle.is_current);
  if (frameworks.items.length === 0) {
    return (
      <Page title="Start a self-assessment" caption={subject.name} back={back} width="two-thirds">
        <EmptyState title="There is nothing to assess against yet">
          <p>
            No framework for this kind of organisation is shared with you. Ask the person who looks after Excellence.
          </p>
        </EmptyState>
      </Page>
    );
  }
  return <StartForm subject={subject} frameworks={frameworks.items} cycles={open} back={back} />;
}
