import { QueryClientProvider } from "@tanstack/react-query";
import {
  type AnyRoute,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createQueryClient } from "@/app/queryClient";

/** As in the app, but without the pauses. */
export function quickQueryClient() {
  const queryClient = createQueryClient();
  const { queries, mutations } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({ queries: { ...queries, retryDelay: 1 }, mutations: { ...mutations, retryDelay: 1 } });
  return queryClient;
}

/** One part by itself, with what links and queries need around it. */
export async function renderPart(part: ReactNode) {
  const queryClient = quickQueryClient();
  const root = createRootRoute();
  const place: AnyRoute = createRoute({ getParentRoute: () => root, path: "/", component: () => part });
  const router = createRouter({ routeTree: root.addChildren([place]), history: createMemoryHistory() });
  await router.load();
  const view = render(
    <QueryClientProvider client={queryClient}>
      {/* biome-ignore lint/suspicious/noExplicitAny: the registered router type is the app's own */}
      <RouterProvider router={router as any} />
    </QueryClientProvider>,
  );
  return { ...view, queryClient, router };
}
