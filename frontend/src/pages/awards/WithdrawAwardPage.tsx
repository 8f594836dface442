import { useSuspenseQuery } from "@tanstack/react-query";
import { useWrite } from "@/api";
import { useGo, useParam } from "@/app/address";
import { Form, maxLength, required, useForm } from "@/forms";
import { Button, flash, InsetText, Link, Page, type PageProps, SummaryList, TextArea } from "@/ui";
import { type Award, awardQuery } from "./queries";
import { StandingTag } from "./StandingTag";
import { termOf } from "./words";

const LIST = "/recognition/awards";

/** Ending an award before its time. Rare, and never without a reason. */
export default function WithdrawAwardPage() {
  const { data: award } = useSuspenseQuery(awardQuery(useParam("awardId")));
  const page: Omit<PageProps, "children"> = {
    title: "Withdraw this award",
    caption: `${award.organisation.name}: ${award.level_name}`,
    breadcrumbs: [
      { label: "Recognition", to: "/recognition" },
      { label: "Awards", to: LIST },
    ],
    width: "two-thirds",
  };
  if (award.state === "active") return <Withdraw award={award} page={page} />;
  return (
    <Page {...page} title="This award has been withdrawn">
      <Facts award={award} />
      {award.withdrawn_reason ? (
        <InsetText>
          <p className="app-prewrap">{award.withdrawn_reason}</p>
        </InsetText>
      ) : null}
      <p>
        <Link to={LIST}>Go to the awards</Link>
      </p>
    </Page>
  );
}

function Withdraw({ award, page }: { award: Award; page: Omit<PageProps, "children"> }) {
  const go = useGo();
  const withdraw = useWrite("post", "/v1/awards/{award_id}/withdraw", {
    refreshes: ["/v1/awards", "/v1/awards/{award_id}", "/v1/public/awards/{code}", "/v1/next-steps"],
  });
  const form = useForm({
    initial: { reason: "" },
    draft: `withdraw-award.${award.id}`,
    checks: { reason: [required("Say why the award is withdrawn"), maxLength(2_000, "The reason")] },
    save: ({ reason }, { privacy }) =>
      withdraw.mutateAsync({ path: { award_id: award.id }, body: { reason, privacy_confirmed: privacy } }),
    onSaved: () => {
      flash(`The award of ${award.organisation.name} has been withdrawn.`);
      return go(LIST);
    },
  });
  return (
    <Page {...page} errors={form.errors}>
      <Facts award={award} />
      <p>
        Please talk with {award.organisation.name} first. The award ends at once and cannot be given back. Its public
        page stays, and says that it was withdrawn and when, but not why.
      </p>
      <Form form={form}>
        <TextArea
          {...form.field("reason")}
          label="Why is it withdrawn?"
          hint="Those who hold it and those who gave it can read this. The public cannot."
          limit={2_000}
        />
        <div className="app-actions">
          <Button variant="warning" busy={form.busy} busyLabel="Withdrawing…">
            Withdraw the award
          </Button>
          <Link to={LIST}>Leave it as it is</Link>
        </div>
      </Form>
    </Page>
  );
}

function Facts({ award }: { award: Award }) {
  return (
    <SummaryList
      rows={[
        { label: "Who holds it", value: award.organisation.name },
        { label: "Level", value: `${award.level_name}, in ${award.scheme_title}` },
        { label: "Given by", value: award.issuer.name },
        { label: "When", value: termOf(award) },
        { label: "Standing", value: <StandingTag standing={award.standing} /> },
        { label: "Public page", value: <Link to={`/awards/${award.code}`}>See what anyone can see</Link> },
      ]}
    />
  );
}
