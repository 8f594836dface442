import { useEffect } from "react";
import { useSession } from "@/api";
import { safePath, useGo, useSearchParam } from "@/app/address";
import { SignInForm } from "@/app/SignInForm";
import { InsetText, SuccessBanner } from "@/ui";

export default function SignInPage() {
  const session = useSession();
  const signedOut = useSearchParam("signed_out") !== undefined;
  const destination = safePath(useSearchParam("return"));
  const go = useGo();

  useEffect(() => {
    if (session) void go(destination, { replace: true });
  }, [session, destination, go]);

  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent">
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            {signedOut ? <SuccessBanner>You have signed out.</SuccessBanner> : null}
            <SignInForm title="Sign in" onSignedIn={() => undefined} />
            <InsetText>
              <p>If you cannot sign in, ask the person who looks after Excellence in your organisation.</p>
            </InsetText>
          </div>
        </div>
      </main>
    </div>
  );
}
