import { useQuery } from "@tanstack/react-query";
import { read } from "@/api";
import { SummaryList } from "@/ui";

/** What excellence is made of. Left out when it cannot be read: the page makes sense without it. */
export function SevenComponents() {
  const components = useQuery(read("/v1/components")).data?.items ?? [];
  if (components.length === 0) return null;
  return (
    <section aria-labelledby="seven-components">
      <h2 id="seven-components">The seven components of excellence</h2>
      <SummaryList rows={components.map(({ name, summary }) => ({ label: name, value: summary }))} />
    </section>
  );
}
