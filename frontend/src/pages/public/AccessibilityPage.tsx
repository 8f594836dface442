import { Page } from "@/ui";

export default function AccessibilityPage() {
  return (
    <Page title="Accessibility statement" width="two-thirds">
      <p>We want everyone who works in health and care to be able to use Excellence. You should be able to:</p>
      <ul>
        <li>zoom in up to 400% without anything spilling off the screen</li>
        <li>use every page with only a keyboard, or with speech recognition</li>
        <li>listen to every page with a screen reader, such as JAWS, NVDA or VoiceOver</li>
        <li>read every chart as a table</li>
        <li>take as long as you need: what you type is kept, even if you are signed out</li>
      </ul>
      <p>We have also tried to keep the words as simple as we can.</p>
      <p>
        <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device easier to use if you
        have a disability.
      </p>

      <h2>How accessible this service is</h2>
      <p>
        Excellence is built to meet the Web Content Accessibility Guidelines, version 2.2, at level AA. Every page is
        checked by an automatic tool each time the service is changed, at desktop and phone size.
      </p>
      <p>
        An automatic check cannot find everything. This version has not yet been tested by people who use assistive
        technology every day. Until it has, we do not claim that it meets the guidelines in full.
      </p>

      <h2>What we know is not good enough yet</h2>
      <ul>
        <li>
          Files that people add as evidence, such as PDFs and photos, may not be accessible. We cannot change them.
        </li>
        <li>On a phone, the labels of radar charts are short codes. The table below each chart has the full names.</li>
      </ul>

      <h2>Tell us about a problem</h2>
      <p>
        If something does not work for you, or you need a page in another format, tell the person who looks after
        Excellence in your organisation. They run this service and must answer you.
      </p>
      <p>
        If you are not happy with their answer, contact the{" "}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>. The Equality and
        Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
        Accessibility Regulations 2018.
      </p>
    </Page>
  );
}
