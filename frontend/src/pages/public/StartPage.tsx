import { lazy, Suspense } from "react";
import { useSession } from "@/api";
import { Loading } from "@/ui";

const HomePage = lazy(() => import("@/pages/home/HomePage"));
const LandingPage = lazy(() => import("./LandingPage"));

/** "/" is what the service is for visitors, and what to do next for those who are signed in. */
export default function StartPage() {
  const session = useSession();
  return <Suspense fallback={<Loading />}>{session ? <HomePage /> : <LandingPage />}</Suspense>;
}
