import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { NotFoundPage } from "./NotFoundPage";
import { RouteProblem } from "./RouteProblem";
import { Shell } from "./Shell";

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  // The header needs to know. Where the server cannot say, open pages still work.
  beforeLoad: ({ context }) => context.queryClient.ensureQueryData(sessionQuery).catch(() => null),
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteProblem,
});

/** The parent of every page that needs somebody to be signed in. Others are sent to sign in, and come back after. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: "/sign-in", search: { return: location.href } as never });
  },
});
