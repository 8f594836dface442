import { Mark } from "@/ui";
import type { PublicAward } from "./queries";
import { afterwordOf } from "./words";

/** The answer that people come for, in large words and with a sign that does not need colour. */
export function StandingPanel({ award }: { award: PublicAward }) {
  const afterword = afterwordOf(award);
  return (
    <div className={`app-standing app-standing--${award.standing}`}>
      {award.standing === "current" ? <Mark size={88} /> : <Over />}
      <div>
        <p className="app-standing__words">{award.standing_words}</p>
        {afterword ? <p>{afterword}</p> : null}
      </div>
    </div>
  );
}

/** A ring with a line through it: over. */
function Over() {
  return (
    <svg className="app-standing__over" viewBox="0 0 48 48" width="72" height="72" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="20" />
      <path d="M15 24h18" />
    </svg>
  );
}
