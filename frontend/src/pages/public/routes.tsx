import { page } from "@/app/page";

export const publicOpenRoutes = [
  page("/", () => import("./StartPage"), { open: true }),
  page("/accessibility", () => import("./AccessibilityPage"), { open: true }),
  page("/privacy", () => import("./PrivacyPage"), { open: true }),
];
