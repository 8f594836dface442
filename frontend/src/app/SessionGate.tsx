import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { Session } from "@/api/session";
import { hasSessionEnded, onSessionChange } from "@/api/signedIn";
import { NotificationBanner } from "@/ui/Banner";
import { SignInForm } from "./SignInForm";

/**
 * When the session ends while somebody is working, this takes the place of the page. The page is only hidden (whoever
 * walks by must not read it), not taken down: after signing in, what was typed is there again.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const ended = useSyncExternalStore(onSessionChange, hasSessionEnded);
  const [back, setBack] = useState(false);
  const queryClient = useQueryClient();
  const router = useRouter();

  useEffect(() => {
    if (ended) setBack(false);
  }, [ended]);
  useEffect(() => router.subscribe("onBeforeNavigate", ({ pathChanged }) => pathChanged && setBack(false)), [router]);

  async function carryOn(): Promise<void> {
    setBack(true);
    await Promise.all([queryClient.invalidateQueries(), router.invalidate()]);
  }

  return (
    <>
      {ended ? <SignInAgain onSignedIn={() => void carryOn()} /> : null}
      {back && !ended ? (
        <div className="nhsuk-width-container" role="status">
          <div className="nhsuk-u-margin-top-5">
            <NotificationBanner title="You are signed in again">
              <p className="nhsuk-notification-banner__heading">What you typed is still here.</p>
              <p>If you were saving something, press the button again.</p>
            </NotificationBanner>
          </div>
        </div>
      ) : null}
      <div hidden={ended}>{children}</div>
    </>
  );
}

function SignInAgain({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="sign-in-again">
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <SignInForm
              title="Sign in to carry on"
              intro="You have been signed out because nothing happened for a while. What you typed is safe and will be here when you have signed in."
              samePerson
              onSignedIn={onSignedIn}
            />
          </div>
        </div>
      </main>
    </div>
  );
}
