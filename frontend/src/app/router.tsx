import type { QueryClient } from "@tanstack/react-query";
import { type AnyRoute, createRouter, type RouterHistory } from "@tanstack/react-router";
import { accountOpenRoutes } from "@/pages/account/routes";
import { activityRoutes } from "@/pages/activity/routes";
import { assessmentRoutes } from "@/pages/assessments/routes";
import { awardOpenRoutes, awardRoutes } from "@/pages/awards/routes";
import { evidenceRoutes } from "@/pages/evidence/routes";
import { frameworkRoutes } from "@/pages/frameworks/routes";
import { helpOpenRoutes } from "@/pages/help/routes";
import { homeRoutes } from "@/pages/home/routes";
import { publicOpenRoutes } from "@/pages/public/routes";
import { recognitionRoutes } from "@/pages/recognition/routes";
import { reviewRoutes } from "@/pages/reviews/routes";
import { Loading } from "@/ui/Loading";
import { NotFoundPage } from "./NotFoundPage";
import { RouteProblem } from "./RouteProblem";
import { rootRoute, signedInRoute } from "./root";

/** Each area lists its own pages; here is only which areas there are. */
const open: AnyRoute[] = [...publicOpenRoutes, ...accountOpenRoutes, ...helpOpenRoutes, ...awardOpenRoutes];
const signedIn: AnyRoute[] = [
  ...homeRoutes,
  ...assessmentRoutes,
  ...evidenceRoutes,
  ...reviewRoutes,
  ...recognitionRoutes,
  ...awardRoutes,
  ...frameworkRoutes,
  ...activityRoutes,
];

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: rootRoute.addChildren([...open, signedInRoute.addChildren(signedIn)]),
    context: { queryClient },
    history,
    // Query answers questions about freshness; the router asks it each time.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: RouteProblem,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    // What is in the address is text: "?q=007" stays "007".
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const present = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
      const text = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString();
      return text ? `?${text}` : "";
    },
  });
}
