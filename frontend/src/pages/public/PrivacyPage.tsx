import { Page, WarningCallout } from "@/ui";

export default function PrivacyPage() {
  return (
    <Page title="Privacy" width="two-thirds">
      <p>
        This page says what Excellence keeps about you. The organisation that runs this copy of Excellence decides how
        it is used, and its own privacy notice applies as well.
      </p>

      <WarningCallout title="Important: no details about patients">
        <p>
          Do not write anything that could identify a patient, a resident or anyone else who uses your service. We check
          what you write and warn you, but a check cannot find everything.
        </p>
      </WarningCallout>

      <h2>What we keep about you</h2>
      <ul>
        <li>your name, work email address and job title</li>
        <li>the teams you belong to and what you may do there</li>
        <li>what you write, rate, add and decide, with the date and time</li>
        <li>when you signed in, and from which kind of browser</li>
      </ul>
      <p>Your password is never kept in a form that anyone can read.</p>

      <h2>Who can see what</h2>
      <ul>
        <li>What you have not submitted is seen by your own team only.</li>
        <li>What you submit is seen by the people who review it. Each page says who can see it.</li>
        <li>
          An award has a public page. It names the team and what was recognised, never your scores or your evidence.
        </li>
        <li>The activity log shows who did what and when. It cannot be changed.</li>
      </ul>

      <h2>Cookies and storage</h2>
      <p>
        We use one cookie, to keep you signed in. Your browser also holds what you have typed and not saved, in the tab
        you are using; it goes when you save or sign out. There is nothing for advertising or for counting visitors, and
        this service loads nothing from other companies.
      </p>

      <h2>Your rights</h2>
      <p>
        You can ask to see what is kept about you, and to have it put right or removed. Awards and the activity log are
        kept as a record. Ask the data protection officer of your organisation.
      </p>
    </Page>
  );
}
