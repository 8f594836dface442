import { useQuery } from "@tanstack/react-query";
import { read } from "@/api";
import { Card, CardGroup } from "@/ui";

/** What excellence is made of. Left out when it cannot be read: the page makes sense without it. */
export function SevenComponents() {
  const components = useQuery(read("/v1/components")).data?.items ?? [];
  if (components.length === 0) return null;
  return (
    <section aria-labelledby="seven-components">
      <h2 id="seven-components">The seven components of excellence</h2>
      <CardGroup>
        {components.map((component) => (
          <Card key={component.code} title={component.name} level="h3">
            <p>{component.summary}</p>
          </Card>
        ))}
      </CardGroup>
    </section>
  );
}
