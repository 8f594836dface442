import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";

export const activityRoutes: AnyRoute[] = [page("/activity", () => import("./ActivityPage"))];
