import { StatusTag } from "@/ui";
import type { Standing } from "./queries";
import { standingLabel } from "./words";

export function StandingTag({ standing }: { standing: Standing }) {
  return <StatusTag status={standing} label={standingLabel(standing)} />;
}
