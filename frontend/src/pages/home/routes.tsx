import type { AnyRoute } from "@tanstack/react-router";

/** The home page itself is at "/", which is shared with the landing page: see pages/public. */
export const homeRoutes: AnyRoute[] = [];
