import { useState } from "react";
import { Button, LinkButton } from "@/ui";
import type { PublicAward } from "./queries";
import { addressOf, headlineOf } from "./words";

type Done = "copied" | "failed" | null;

/** Passing the page on, and putting it on paper. */
export function Share({ award }: { award: PublicAward }) {
  const [done, setDone] = useState<Done>(null);
  const { whole } = addressOf(award.code);

  async function copy(): Promise<void> {
    const copied = await navigator.clipboard?.writeText(whole).then(
      () => true,
      () => false,
    );
    setDone(copied ? "copied" : "failed");
  }

  if (award.standing === "withdrawn") return null;
  return (
    <section aria-labelledby="share" className="app-no-print">
      <h2 id="share">Share it</h2>
      <p>
        The address of this page: <span className="app-code">{whole}</span>
      </p>
      <div className="app-actions">
        <LinkButton to={`/awards/${award.code}/certificate`}>Certificate to print</LinkButton>
        <Button type="button" variant="secondary" onClick={() => void copy()}>
          Copy the address
        </Button>
        {typeof navigator.share === "function" ? (
          <Button type="button" variant="secondary" onClick={() => void offer(award, whole)}>
            Share…
          </Button>
        ) : null}
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
      </div>
      <p role="status">{done === null ? "" : WORDS[done]}</p>
    </section>
  );
}

const WORDS = {
  copied: "The address is copied. Paste it where you want to share it.",
  failed: "Your browser did not let us copy it. Select the address above, and copy it by hand.",
};

/** The device's own way of sharing. Closing it again is no error. */
async function offer(award: PublicAward, url: string): Promise<void> {
  await navigator.share({ title: headlineOf(award), url }).catch(() => undefined);
}
