import { page } from "@/app/page";

export const accountOpenRoutes = [page("/sign-in", () => import("./SignInPage"), { open: true })];
