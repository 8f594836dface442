import type { AnyRoute } from "@tanstack/react-router";

export const awardOpenRoutes: AnyRoute[] = [];

export const awardRoutes: AnyRoute[] = [];
