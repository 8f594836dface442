import { useSuspenseQuery } from "@tanstack/react-query";
import { useWrite } from "@/api";
import { useGo, useParam } from "@/app/address";
import { Form, maxLength, required, useForm, useOnceOpen } from "@/forms";
import { Button, flash, InsetText, Link, Page, type PageProps, TextArea } from "@/ui";
import { type Award, awardQuery } from "./queries";
import { Record } from "./Record";
import { placeOf } from "./words";

type Frame = Omit<PageProps, "children">;

/** Ending an award before its time. Rare, and never without a reason. */
export default function WithdrawAwardPage() {
  const { data: award } = useSuspenseQuery(awardQuery(useParam("awardId")));
  const open = useOnceOpen(award.state === "active");
  const name = `${award.organisation.name}: ${award.level_name}`;
  const page: Frame = {
    title: "Withdraw this award",
    caption: name,
    breadcrumbs: [
      { label: "Recognition", to: "/recognition" },
      { label: "Awards", to: placeOf.awards },
      { label: name, to: placeOf.award(award.id) },
    ],
    width: "two-thirds",
  };
  if (open) return <Withdraw award={award} page={page} />;
  return (
    <Page {...page}>
      <InsetText>
        <p>
          This award has been withdrawn already. <Link to={placeOf.award(award.id)}>See when, and why</Link>
        </p>
      </InsetText>
    </Page>
  );
}

function Withdraw({ award, page }: { award: Award; page: Frame }) {
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
      return go(placeOf.award(award.id));
    },
  });
  return (
    <Page {...page} errors={form.errors}>
      <Record award={award} />
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
          <Link to={placeOf.award(award.id)}>Leave it as it is</Link>
        </div>
      </Form>
    </Page>
  );
}
