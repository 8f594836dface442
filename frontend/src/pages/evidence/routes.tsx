import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";
import { vocabulariesQuery } from "@/pages/frameworks/words";
import { evidenceQuery } from "./queries";

type Prefetch = NonNullable<Parameters<typeof page>[2]>["prefetch"];

const prefetch: Prefetch = (queryClient, { evidenceId = "" }) =>
  Promise.all([queryClient.prefetchQuery(vocabulariesQuery()), queryClient.prefetchQuery(evidenceQuery(evidenceId))]);

export const evidenceRoutes: AnyRoute[] = [
  page("/evidence", () => import("./EvidenceListPage")),
  page("/evidence/new", () => import("./AddEvidencePage"), {
    prefetch: (queryClient) => queryClient.prefetchQuery(vocabulariesQuery()),
  }),
  page("/evidence/find", () => import("./FindEvidencePage")),
  page("/evidence/$evidenceId", () => import("./EvidencePage"), { prefetch }),
  page("/evidence/$evidenceId/edit", () => import("./EditEvidencePage"), { prefetch }),
  page("/evidence/$evidenceId/criteria", () => import("./TieCriteriaPage"), { prefetch }),
  page("/evidence/$evidenceId/withdraw", () => import("./WithdrawPage"), { prefetch }),
  page("/evidence/$evidenceId/decide", () => import("./DecidePage"), { prefetch }),
];
