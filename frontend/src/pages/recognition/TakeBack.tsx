import { asProblem, useWrite } from "@/api";
import { useSinglePress } from "@/pages/assessments/useSinglePress";
import { Button, Details, ProblemPanel } from "@/ui";
import { type Application, TOUCHED } from "./queries";

type Props = { application: Application; onDone: (message: string) => void };

/** Taking an application back before the panel has decided. Behind a word, so that nobody does it by a slip. */
export function TakeBack({ application, onDone }: Props) {
  const withdraw = useWrite("post", "/v1/applications/{application_id}/withdraw", { refreshes: [...TOUCHED] });

  // Not by the callbacks of `mutate`: this is gone from the page before they would run.
  const press = useSinglePress(() =>
    withdraw.mutateAsync({ path: { application_id: application.id }, body: {} }).then(
      () => onDone("The application has been taken back."),
      () => undefined,
    ),
  );

  return (
    <div className="app-no-print">
      <Details summary="Take this application back">
        {withdraw.isError ? <ProblemPanel problem={asProblem(withdraw.error)} /> : null}
        <p>The panel will no longer look at it. You can apply again at any time, also with the same ratings.</p>
        <Button type="button" variant="secondary" busy={withdraw.isPending} busyLabel="Taking it back…" onClick={press}>
          Take it back
        </Button>
      </Details>
    </div>
  );
}
