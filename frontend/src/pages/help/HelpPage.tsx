import { Details, DetailsGroup, Link, Page } from "@/ui";

export default function HelpPage() {
  return (
    <Page title="Help" width="two-thirds">
      <p>How Excellence works, in short.</p>

      <h2>From first rating to award</h2>
      <ol>
        <li>
          <strong>Start a self-assessment.</strong> Your team lead starts it. It lists statements about good care,
          grouped by the seven components of excellence.
        </li>
        <li>
          <strong>Rate each statement.</strong> Read what each level means and choose the one that fits today. Add a
          short comment. Everything is saved as you go.
        </li>
        <li>
          <strong>Add evidence.</strong> Say what happened and why it mattered. Tie it to every statement it supports;
          you never need to type it twice.
        </li>
        <li>
          <strong>Submit.</strong> After that your ratings stay as they are while others look at them.
        </li>
        <li>
          <strong>Review.</strong> Two people from elsewhere in your organisation rate it on their own. They do not see
          each other’s ratings.
        </li>
        <li>
          <strong>Agreement.</strong> A moderator looks at where the reviewers differ and agrees one rating for each
          statement.
        </li>
        <li>
          <strong>Recognition.</strong> You can apply for an award. The service works out a level and shows every step.
          A panel of people decides.
        </li>
      </ol>

      <h2>Common questions</h2>
      <DetailsGroup>
        <Details summary="A statement has nothing to do with our work" expander>
          <p>Choose “It does not apply to us” and say why. It will not count against you.</p>
        </Details>
        <Details summary="I was signed out while I was typing" expander>
          <p>Sign in again. What you typed is still there, as long as you use the same tab of your browser.</p>
        </Details>
        <Details summary="It says that somebody else changed the same thing" expander>
          <p>You will see both versions. Choose which one to keep. Nothing is lost until you choose.</p>
        </Details>
        <Details summary="It warns me about patient details" expander>
          <p>
            Something you wrote looks like an NHS number, a date of birth or a name. Take it out if it is about a real
            person. If it is not, you can save it as it is.
          </p>
        </Details>
        <Details summary="I want to change something after submitting" expander>
          <p>Your team lead can take the assessment back as long as no review has started.</p>
        </Details>
        <Details summary="How can I check that an award is real?" expander>
          <p>
            Open the address printed on the certificate. The page says who gave the award, for what, and until when.
          </p>
        </Details>
      </DetailsGroup>
      <h2>If you are stuck</h2>
      <p>
        Ask your team lead, or the person who looks after Excellence in your organisation. For problems with using this
        site, see the <Link to="/accessibility">accessibility statement</Link>.
      </p>
    </Page>
  );
}
