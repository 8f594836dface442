import type { AnyRoute } from "@tanstack/react-router";
import { page } from "@/app/page";
import { prefetchAssessment } from "@/pages/assessments/queries";
import { myReviewsQuery, prefetchReview } from "./queries";

const prefetch = prefetchReview;

export const reviewRoutes: AnyRoute[] = [
  page("/reviews", () => import("./ReviewsPage"), {
    prefetch: (queryClient) => queryClient.prefetchQuery(myReviewsQuery()),
  }),
  page("/reviews/$reviewId", () => import("./ReviewPage"), { prefetch }),
  page("/reviews/$reviewId/sections/$sectionCode", () => import("./ReviewSectionPage"), { prefetch }),
  page("/reviews/$reviewId/submit", () => import("./SubmitReviewPage"), { prefetch }),
  page("/reviews/$reviewId/stand-down", () => import("./StandDownPage"), { prefetch }),
  page("/assessments/$assessmentId/reviewers", () => import("./ReviewersPage"), { prefetch: prefetchAssessment }),
  page("/assessments/$assessmentId/moderation", () => import("./ModerationPage"), { prefetch: prefetchAssessment }),
];
