import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";
import { organisationQuery } from "./queries";

/** The home page itself is at "/", which is shared with the landing page: see pages/public. */
export const homeRoutes: AnyRoute[] = [
  page("/teams/$organisationId", () => import("./TeamPage"), {
    prefetch: (queryClient, { organisationId = "" }) => queryClient.prefetchQuery(organisationQuery(organisationId)),
  }),
];
