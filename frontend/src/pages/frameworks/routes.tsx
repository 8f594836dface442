import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";
import { frameworkQuery, frameworksQuery } from "./queries";

export const frameworkRoutes: AnyRoute[] = [
  page("/frameworks", () => import("./FrameworksPage"), {
    prefetch: (queryClient) => queryClient.prefetchQuery(frameworksQuery()),
  }),
  page("/frameworks/$versionId", () => import("./FrameworkPage"), {
    prefetch: (queryClient, { versionId = "" }) => queryClient.prefetchQuery(frameworkQuery(versionId)),
  }),
];
