import { StatusTag, Table } from "@/ui";
import type { Gate } from "./queries";

type Props = { title: string; reached: boolean; gates: readonly Gate[] };

/** What one level needs beside what there is. Met or not is said in words and in shape, never by colour alone. */
export function Gates({ title, reached, gates }: Props) {
  return (
    <section className="app-gates">
      <h3 className="app-cluster">
        {title}{" "}
        <StatusTag
          status="reached"
          label={reached ? "Reached" : "Not reached yet"}
          colour={reached ? "green" : "grey"}
        />
      </h3>
      <Table
        caption={`What is needed: ${title}`}
        hideCaption
        columns={[
          { header: "What", cell: ({ label }) => label },
          { header: "Needed", cell: ({ needed }) => needed },
          { header: "Found", cell: ({ actual }) => actual },
          { header: "Met?", cell: ({ met }) => <Met met={met} /> },
        ]}
        rows={gates}
        rowKey={({ label, needed }) => `${label} ${needed}`}
      />
    </section>
  );
}

function Met({ met }: { met: boolean }) {
  return (
    <span className={met ? "app-met app-met--yes" : "app-met"}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {met ? <path d="M4 12.5 9.5 18 20 6.5" /> : <path d="M5 12h14" />}
      </svg>
      {met ? "Yes" : "Not yet"}
    </span>
  );
}
