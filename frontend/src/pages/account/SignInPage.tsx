import { useEffect } from "react";
import { useSession } from "@/api";
import { useGo, useSearchParam } from "@/app/address";
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

/** Only places inside this service: an address that somebody else made up must not lead away from it. */
export function safePath(path: string | undefined): string {
  if (!path?.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) return "/";
  return new URL(path, window.location.origin).origin === window.location.origin ? path : "/";
}
