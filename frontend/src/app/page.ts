import type { QueryClient } from "@tanstack/react-query";
import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { rootRoute, signedInRoute } from "./root";

type PageOptions = {
  /** For everybody, signed in or not. */
  open?: boolean;
  /** Starts reading what the page needs while its code is still arriving. The page reads it with `useSuspenseQuery`. */
  prefetch?: (queryClient: QueryClient, params: Record<string, string>) => unknown;
};

/**
 * One page: its path ("/evidence/$evidenceId") and the module whose default export is its component, loaded when it is
 * first needed.
 */
export function page(
  path: string,
  load: () => Promise<{ default: ComponentType }>,
  { open = false, prefetch }: PageOptions = {},
): AnyRoute {
  return createRoute({
    getParentRoute: (): AnyRoute => (open ? rootRoute : signedInRoute),
    path,
    component: lazyRouteComponent(load),
    loader: ({ context, params }) => {
      // Not awaited: the page shows its own waiting and its own errors.
      prefetch?.((context as { queryClient: QueryClient }).queryClient, params as Record<string, string>);
    },
  }) as AnyRoute;
}
