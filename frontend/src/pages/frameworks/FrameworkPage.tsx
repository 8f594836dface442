import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useParam } from "@/app/address";
import { Button, count, formatDate, Page, SummaryList } from "@/ui";
import { type Framework, frameworkQuery } from "./queries";
import { SectionPart } from "./SectionPart";
import { useOpenForPrint, useOpenFromAddress } from "./useOpen";
import { ratingName, scopeWords } from "./words";

/** One edition of a framework, whole: to read, to search in with the browser, and to print. */
export default function FrameworkPage() {
  const { data: framework } = useSuspenseQuery(frameworkQuery(useParam("versionId")));
  const sections = useRef<HTMLDivElement>(null);
  const setAll = useOpenForPrint(sections);
  useOpenFromAddress();
  const amount = framework.sections.reduce((sum, section) => sum + section.criteria.length, 0);

  return (
    <Page title={framework.title} caption="Framework" breadcrumbs={[{ label: "Frameworks", to: "/frameworks" }]}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <p className="nhsuk-lede-text">{framework.summary}</p>
          <p className="app-meta">
            For {scopeWords(framework.scope)}. {count(amount, "criterion", "criteria")} in{" "}
            {count(framework.sections.length, "part")}. Edition {framework.edition}
            {framework.published_at ? `, published ${formatDate(framework.published_at)}` : ""}.
          </p>
          <Contents framework={framework} />
        </div>
      </div>
      <Scale framework={framework} />
      <div className="app-cluster app-no-print nhsuk-u-margin-bottom-6">
        <Button type="button" variant="secondary" small onClick={() => setAll(true)}>
          Open all criteria
        </Button>
        <Button type="button" variant="secondary" small onClick={() => setAll(false)}>
          Close all criteria
        </Button>
        <Button type="button" variant="secondary" small onClick={() => window.print()}>
          Print this framework
        </Button>
      </div>
      <div ref={sections}>
        {framework.sections.map((section) => (
          <SectionPart key={section.id} section={section} scale={framework.scale} />
        ))}
      </div>
    </Page>
  );
}

function Contents({ framework }: { framework: Framework }) {
  return (
    <nav aria-labelledby="contents" className="app-no-print">
      <h2 className="nhsuk-heading-s" id="contents">
        Contents
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <a href="#scale">How each criterion is rated</a>
        </li>
        {framework.sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.code}`}>{section.title}</a>{" "}
            <span className="app-meta">({count(section.criteria.length, "criterion", "criteria")})</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Scale({ framework }: { framework: Framework }) {
  return (
    <section aria-labelledby="scale">
      <h2 id="scale">How each criterion is rated</h2>
      <SummaryList
        rows={framework.scale.map(({ value, label, description }) => ({
          label: ratingName(value, label),
          value: description,
        }))}
      />
    </section>
  );
}
