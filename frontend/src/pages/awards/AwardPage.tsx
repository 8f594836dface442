import { Loading, Page } from "@/ui";
import "./awards.scss";
import { AwardFacts } from "./AwardFacts";
import { Checking } from "./Checking";
import type { PublicAward } from "./queries";
import { Share } from "./Share";
import { StandingPanel } from "./StandingPanel";
import { UnknownCode } from "./UnknownCode";
import { usePublicAward } from "./usePublicAward";
import { headlineOf, sentenceOf } from "./words";

/** What anyone may know of an award: who recognised whom, for what, until when, and whether it still stands. */
export default function AwardPage() {
  const { code, award, unknown } = usePublicAward();
  if (unknown) return <UnknownCode code={code} />;
  if (!award) return <Loading />;
  return (
    <Page title={headlineOf(award)} caption={award.scheme_title}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <StandingPanel award={award} />
          <p className="nhsuk-lede-text">{sentenceOf(award)}</p>
          <AwardFacts award={award} />
          <WhatItAsks award={award} />
          <Checking award={award} />
          <Share award={award} />
        </div>
      </div>
    </Page>
  );
}

function WhatItAsks({ award: { level_name, criteria } }: { award: PublicAward }) {
  if (criteria.length === 0) return null;
  return (
    <section aria-labelledby="what-it-asks">
      <h2 id="what-it-asks">What {level_name} asks</h2>
      <ul>
        {criteria.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
