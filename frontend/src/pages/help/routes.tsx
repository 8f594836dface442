import { page } from "@/app/page";

export const helpOpenRoutes = [page("/help", () => import("./HelpPage"), { open: true })];
