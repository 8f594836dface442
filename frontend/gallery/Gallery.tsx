import {
  ActionLink,
  Card,
  CardGroup,
  ConflictPanel,
  Details,
  DetailsGroup,
  EmptyState,
  InsetText,
  LinkButton,
  NotificationBanner,
  Page,
  Pagination,
  ProblemPanel,
  ProgressBar,
  SavedStatus,
  StatusTag,
  SuccessBanner,
  SummaryList,
  Table,
  Tabs,
  TaskList,
  WarningCallout,
} from "@/ui";
import { Charts } from "./Charts";
import { Fields } from "./Fields";

const WARDS = [
  { name: "Primrose Ward", done: 42, of: 42, status: "agreed" },
  { name: "Larch Community Team with a rather long name", done: 17, of: 42, status: "in_progress" },
  { name: "Hollybank", done: 0, of: 42, status: "not_started" },
];

export function Gallery() {
  return (
    <Page
      title="Gallery"
      caption="Every part of ui/"
      breadcrumbs={[{ label: "Home", to: "/" }]}
      beside={
        <p className="app-meta">
          <StatusTag status="draft" /> Seen by: your team
        </p>
      }
    >
      <Notices />
      <h2>Lists and cards</h2>
      <CardGroup>
        {WARDS.map((ward) => (
          <Card key={ward.name} title={ward.name} to="/" level="h3" above={<StatusTag status={ward.status} />}>
            <ProgressBar label="Criteria rated" done={ward.done} of={ward.of} small />
          </Card>
        ))}
      </CardGroup>
      <Card title="A card that leads nowhere" level="h3">
        <p>It holds what belongs together.</p>
      </Card>
      <TaskList
        tasks={WARDS.map((ward) => ({
          id: ward.name,
          title: ward.name,
          to: "/",
          hint: `${ward.done} of ${ward.of} rated`,
          status: <StatusTag status={ward.status} />,
        }))}
      />
      <SummaryList
        rows={[
          { label: "Title", value: "Quiet hour at night", change: { to: "/" } },
          { label: "Period", value: "1 April 2026 to 30 June 2026", change: { to: "/" } },
        ]}
      />
      <Table
        caption="Where our wards stand"
        columns={[
          { header: "Ward", cell: (ward) => ward.name },
          { header: "Rated", cell: (ward) => ward.done, numeric: true },
          { header: "Status", cell: (ward) => <StatusTag status={ward.status} /> },
        ]}
        rows={WARDS}
        rowKey={(ward) => ward.name}
      />
      <Pagination previous="/?cursor=a" next="/?cursor=b" />
      <ActionLink to="/">Start a self-assessment</ActionLink>
      <Tabs
        label="What to look at"
        tabs={[
          { id: "one", label: "Ratings", content: <p>The first panel.</p> },
          { id: "two", label: "Evidence", content: <p>The second panel.</p> },
          { id: "three", label: "Reviewers", content: <p>The third panel.</p> },
        ]}
      />
      <EmptyState title="No evidence yet">
        <p>Add something that shows how you work. You can use it for as many criteria as you like.</p>
        <LinkButton to="/">Add evidence</LinkButton>
      </EmptyState>
      <Charts />
      <Fields />
    </Page>
  );
}

function Notices() {
  return (
    <>
      <SuccessBanner>Evidence saved</SuccessBanner>
      <NotificationBanner>
        <p className="nhsuk-notification-banner__heading">The cycle closes in 5 days.</p>
      </NotificationBanner>
      <InsetText>
        <p>Only your own team can see this until you submit it.</p>
      </InsetText>
      <WarningCallout title="Do not name patients">
        <p>Take out anything that could identify a person.</p>
      </WarningCallout>
      <Details summary="What this level means">
        <p>It is how we work each day, and results or feedback show that it helps people.</p>
      </Details>
      <DetailsGroup>
        <Details summary="First question" expander>
          <p>First answer.</p>
        </Details>
        <Details summary="Second question" expander>
          <p>Second answer.</p>
        </Details>
      </DetailsGroup>
      <ProblemPanel
        problem={{ type: "", title: "The service is busy", status: 503, detail: null }}
        onRetry={() => undefined}
      />
      <ConflictPanel
        what="the comment on CE1"
        mine="We have agreed promises and use them at every handover."
        theirs="We agreed promises in May."
        onKeepMine={() => undefined}
        onTakeTheirs={() => undefined}
      />
      <div className="app-flow">
        <SavedStatus status="saving" />
        <SavedStatus status="saved" />
        <SavedStatus status="waiting" />
      </div>
    </>
  );
}
