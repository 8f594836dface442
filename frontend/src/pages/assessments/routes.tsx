import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";
import { prefetchAssessment } from "./queries";

const prefetch = prefetchAssessment;

export const assessmentRoutes: AnyRoute[] = [
  page("/assessments/new", () => import("./NewAssessmentPage")),
  page("/assessments/$assessmentId", () => import("./AssessmentPage"), { prefetch }),
  page("/assessments/$assessmentId/sections/$sectionCode", () => import("./SectionPage"), { prefetch }),
  page("/assessments/$assessmentId/check", () => import("./CheckPage"), { prefetch }),
  page("/assessments/$assessmentId/results", () => import("./ResultsPage"), { prefetch }),
];
