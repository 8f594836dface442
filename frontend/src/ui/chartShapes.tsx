/** What radar and trend share: how a series looks. Never by colour alone: dashes and markers differ too. */
export const MARKERS = ["circle", "square", "triangle"] as const;

export function seriesClass(index: number): string {
  return `app-series-${(index % MARKERS.length) + 1}`;
}

export function Marker({ kind, x, y }: { kind: number; x: number; y: number }) {
  const shape = MARKERS[kind % MARKERS.length];
  if (shape === "circle") return <circle className="app-chart__marker" cx={x} cy={y} r={7} />;
  if (shape === "square") return <rect className="app-chart__marker" x={x - 6.5} y={y - 6.5} width={13} height={13} />;
  return <path className="app-chart__marker" d={`M${x} ${y - 8} L${x + 8} ${y + 6} L${x - 8} ${y + 6} Z`} />;
}

export function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul className="app-legend">
      {names.map((name, index) => (
        <li key={name} className={seriesClass(index)}>
          <svg viewBox="0 0 48 16" aria-hidden="true" focusable="false">
            <path className="app-chart__line" d="M2 8 H46" />
            <Marker kind={index} x={24} y={8} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

export type Point = { x: number; y: number };

/** A path through the points that are there, with gaps where one is missing. */
export function pathThrough(points: readonly (Point | null)[], closed: boolean): string {
  const present = points.filter((point) => point !== null);
  if (present.length === 0) return "";
  const whole = present.length === points.length;
  const steps = points.map((point, index) => {
    if (!point) return "";
    const joined = index > 0 && points[index - 1] !== null;
    return `${joined ? "L" : "M"}${round(point.x)} ${round(point.y)}`;
  });
  if (!closed) return steps.join(" ");
  if (whole) return `${steps.join(" ")} Z`;
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `${steps.join(" ")} L${round(first.x)} ${round(first.y)}` : steps.join(" ");
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function formatScore(value: number | null): string {
  return value === null
    ? "Not rated"
    : value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
