import { useId } from "react";

type Props = {
  /** What is being counted, for example "Criteria rated". */
  label: string;
  done: number;
  of: number;
  small?: boolean;
};

/** How far along. The words say it; the bar shows it. */
export function ProgressBar({ label, done, of, small = false }: Props) {
  const id = useId();
  const percent = of > 0 ? Math.round((done / of) * 100) : 0;
  return (
    <div className={small ? "app-progress app-progress--small" : "app-progress"}>
      <span id={id} className={small ? "app-progress__label" : undefined}>
        {label}: {done} of {of}
      </span>
      <div
        className="app-progress__track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={`${done} of ${of}`}
      >
        <div className="app-progress__fill" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
