import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";
import { prefetchApplication, schemeQuery, schemesQuery } from "./queries";

export const recognitionRoutes: AnyRoute[] = [
  page("/recognition", () => import("./RecognitionPage"), {
    prefetch: (queryClient) => queryClient.prefetchQuery(schemesQuery()),
  }),
  page("/schemes/$schemeId", () => import("./SchemePage"), {
    prefetch: (queryClient, { schemeId = "" }) => queryClient.prefetchQuery(schemeQuery(schemeId)),
  }),
  page("/applications/new", () => import("./ApplyPage")),
  page("/applications/$applicationId", () => import("./ApplicationPage"), { prefetch: prefetchApplication }),
  page("/applications/$applicationId/decision", () => import("./DecisionPage"), { prefetch: prefetchApplication }),
];
