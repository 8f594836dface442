import type { AnyRoute } from "@tanstack/react-router";

export const assessmentRoutes: AnyRoute[] = [];
