import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";
import { prefetchAward, prefetchPublicAward } from "./queries";

/** For everyone: whoever holds a certificate can check it. */
export const awardOpenRoutes: AnyRoute[] = [
  page("/awards", () => import("./CheckAwardPage"), { open: true }),
  page("/awards/$code", () => import("./AwardPage"), { open: true, prefetch: prefetchPublicAward }),
  page("/awards/$code/certificate", () => import("./CertificatePage"), { open: true, prefetch: prefetchPublicAward }),
];

export const awardRoutes: AnyRoute[] = [
  page("/recognition/awards", () => import("./AwardsPage")),
  page("/recognition/awards/$awardId", () => import("./AwardRecordPage"), { prefetch: prefetchAward }),
  page("/recognition/awards/$awardId/withdraw", () => import("./WithdrawAwardPage"), { prefetch: prefetchAward }),
];
