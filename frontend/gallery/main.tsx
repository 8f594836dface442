import "@/app/support";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { Gallery } from "./Gallery";

/** Every part of ui/ on one page, for those who build with them: `npm run dev`, then /gallery/. Not in the product. */
const router = createRouter({
  routeTree: createRootRoute({ component: Gallery, notFoundComponent: Gallery }),
  history: createMemoryHistory(),
});
const container = document.getElementById("root");
if (container) {
  container.className = "app-content";
  createRoot(container).render(<RouterProvider router={router} />);
}
