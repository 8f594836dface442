import type { Criterion } from "@/pages/frameworks/queries";
import { useWords } from "@/pages/frameworks/words";
import { Details } from "@/ui";

/** What a criterion means and what could show it, for those who want more than the statement. */
export function Guidance({ criterion }: { criterion: Criterion }) {
  const words = useWords();
  const { code, guidance, essential, evidence_prompts: prompts, voices } = criterion;
  if (!guidance && prompts.length === 0) return null;
  return (
    <Details summary={`What to think about for ${code}`}>
      {essential ? <p>This one is essential: everyone is expected to show it.</p> : null}
      {guidance ? <p>{guidance}</p> : null}
      {prompts.length > 0 ? (
        <>
          <p>Evidence that could show it:</p>
          <ul>
            {prompts.map(({ type, prompt }) => (
              <li key={`${type} ${prompt}`}>
                {words.evidenceType(type)}: {prompt}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {voices.length > 0 ? <p>Whose voice shows it best: {voices.map(words.voice).join(", ")}.</p> : null}
    </Details>
  );
}
