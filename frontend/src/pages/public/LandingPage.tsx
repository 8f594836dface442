import { useRef } from "react";
import { LinkButton, Mark } from "@/ui";
import { useDocumentTitle } from "@/ui/Page";
import { useArrival } from "@/ui/useArrival";
import { SevenComponents } from "./SevenComponents";

export default function LandingPage() {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  useDocumentTitle("Show what good care looks like", undefined);
  return (
    <main id="maincontent">
      <div className="app-hero">
        <div className="nhsuk-width-container app-hero__inner">
          <div>
            <h1 className="nhsuk-heading-xl" ref={heading} tabIndex={-1}>
              Show what good care looks like, make it better, and have it recognised
            </h1>
            <p className="nhsuk-lede-text">
              Excellence helps teams in health and care see how well they are doing, learn from others and celebrate
              what they achieve.
            </p>
            <LinkButton to="/sign-in" variant="reverse">
              Sign in
            </LinkButton>
          </div>
          <Mark size={220} />
        </div>
      </div>
      <div className="nhsuk-width-container">
        <div className="nhsuk-main-wrapper">
          <HowItWorks />
          <SevenComponents />
          <WhoItIsFor />
        </div>
      </div>
    </main>
  );
}

const STEPS = [
  { title: "Rate your own team", text: "Read what good looks like, talk it through, and say where you are today." },
  { title: "Show your evidence", text: "Add it once and use it many times: stories, results, photos, feedback." },
  { title: "Be reviewed fairly", text: "Two people from elsewhere look at it without seeing each other’s view." },
  {
    title: "See why, and what next",
    text: "Every result is explained line by line, with what would take you further.",
  },
  { title: "Be recognised", text: "Awards have a public page and a certificate that anyone can check." },
];

function HowItWorks() {
  return (
    <section aria-labelledby="how-it-works">
      <h2 id="how-it-works">How it works</h2>
      <ol className="app-steps">
        {STEPS.map(({ title, text }) => (
          <li key={title}>
            <h3 className="nhsuk-heading-s">{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function WhoItIsFor() {
  return (
    <section aria-labelledby="who-it-is-for">
      <h2 id="who-it-is-for">Who it is for</h2>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <p>
            Any team, wherever care is given: hospital wards, care homes, GP practices, community and mental health
            teams, and the organisations and systems they belong to.
          </p>
          <p>
            If your organisation uses Excellence, sign in with the account they gave you. If you have no account yet,
            ask your team lead.
          </p>
        </div>
      </div>
    </section>
  );
}
