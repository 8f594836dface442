import "./support";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { watchThePage } from "@/forms/useAutosave";
import { ErrorBoundary } from "./ErrorBoundary";
import { queryClient } from "./queryClient";
import { createAppRouter } from "./router";

const container = document.getElementById("root");
if (!container) throw new Error("index.html has no element with the id root.");

watchThePage();
createRoot(container).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createAppRouter(queryClient)} />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
