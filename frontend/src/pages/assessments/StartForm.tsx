import { hasStatus, useWrite } from "@/api";
import { useGo } from "@/app/address";
import { Form, required, useForm } from "@/forms";
import type { Framework, FrameworkSummary } from "@/pages/frameworks/queries";
import { Button, count, flash, formatDate, type Option, Page, Radios } from "@/ui";
import { type Cycle, TOUCHED } from "./queries";
import { placeOf } from "./words";

export type Subject = {
  scope: Framework["scope"];
  name: string;
  organisation_id?: string;
  person_id?: string;
};

type Props = {
  subject: Subject;
  frameworks: readonly FrameworkSummary[];
  /** The rounds that are open today. */
  cycles: readonly Cycle[];
  back: { to: string; label: string };
};

const NO_CYCLE = "none";

/** Which framework, and which round. What there is only one of is chosen already. */
export function StartForm({ subject, frameworks, cycles, back }: Props) {
  const go = useGo();
  const start = useWrite("post", "/v1/assessments", { refreshes: [...TOUCHED] });
  const { scope, name, ...who } = subject;
  const forMyself = scope === "individual";

  const form = useForm({
    initial: {
      framework_version_id: frameworks.length === 1 ? (frameworks[0]?.current_version.id ?? "") : "",
      cycle_id: cycles[0]?.id ?? NO_CYCLE,
    },
    checks: { framework_version_id: required("Choose what to assess against"), cycle_id: required("Choose a cycle") },
    save: ({ framework_version_id, cycle_id }) =>
      start.mutateAsync({
        body: { framework_version_id, cycle_id: cycle_id === NO_CYCLE ? null : cycle_id, ...who },
      }),
    onSaved: ({ data }) => go(placeOf.assessment(data.id)),
    onRefused: (error) => {
      const existing = hasStatus(error, 409) ? error.problem.assessment_id : null;
      if (typeof existing !== "string") return false;
      flash("This one had been started already. Here it is: carry on where it was left.");
      void go(placeOf.assessment(existing));
      return true;
    },
  });

  return (
    <Page title="Start a self-assessment" caption={name} back={back} errors={form.errors} width="two-thirds">
      <p>{forMyself ? FOR_MYSELF : FOR_A_TEAM}</p>
      <Form form={form}>
        <Radios
          {...form.field("framework_version_id")}
          label="What do you want to assess against?"
          size="m"
          options={frameworks.map(frameworkOption)}
        />
        <Radios
          {...form.field("cycle_id")}
          label="Which cycle is it for?"
          hint="A cycle is a round of assessment, so that you can compare one with the next."
          size="m"
          options={[...cycles.map(cycleOption), { value: NO_CYCLE, label: "It is not part of a cycle" }]}
        />
        <Button busy={form.busy} busyLabel="Starting…">
          Start
        </Button>
      </Form>
    </Page>
  );
}

const FOR_A_TEAM =
  "Talk it through together and say honestly where you are today. Everything is saved as you go, and you can stop and come back at any time.";
const FOR_MYSELF =
  "Take some time to think about your own work. Only you can see what you write. It is saved as you go, and you can stop and come back at any time.";

function frameworkOption({ current_version: version }: FrameworkSummary): Option {
  return {
    value: version.id,
    label: version.title,
    hint: `${version.summary} ${count(version.criterion_count, "criterion", "criteria")}.`,
  };
}

function cycleOption({ id, name, organisation, closes_on }: Cycle): Option {
  return { value: id, label: name, hint: `Run by ${organisation.name}. Closes on ${formatDate(closes_on)}.` };
}
