import { useId } from "react";
import { formatScore, Legend, Marker, type Point, pathThrough, round, seriesClass } from "./chartShapes";
import { type Column, Table } from "./Table";

export type RadarAxis = { key: string; label: string; short: string };
export type RadarSeries = { name: string; values: Record<string, number | null> };

type RadarProps = {
  title: string;
  axes: readonly RadarAxis[];
  /** One to three, for example this self-assessment, what was agreed, the cycle before. */
  series: readonly RadarSeries[];
  max: number;
};

const RADIUS = 170;
const CENTRE = { x: 320, y: 240 };

/** A radar of any number of axes, always with the same numbers in a table: the table is the accessible version. */
export function Radar({ title, axes, series, max }: RadarProps) {
  const id = useId();
  return (
    <>
      <figure className="app-chart app-chart--radar">
        <svg viewBox="0 0 640 480" role="img" aria-labelledby={id}>
          <title id={id}>{`${title}. The table below has the same numbers.`}</title>
          <Grid axes={axes} max={max} />
          {series.map((each, index) => (
            <Shape key={each.name} axes={axes} series={each} index={index} max={max} />
          ))}
          {axes.map((axis, index) => (
            <AxisLabel key={axis.key} axis={axis} index={index} count={axes.length} />
          ))}
        </svg>
        <Legend names={series.map((each) => each.name)} />
      </figure>
      <Table caption={title} columns={columnsFor(series)} rows={axes} rowKey={(axis) => axis.key} stack={false} />
    </>
  );
}

function columnsFor(series: readonly RadarSeries[]): Column<RadarAxis>[] {
  return [
    { header: "Component", cell: (axis) => (axis.short === axis.label ? axis.label : `${axis.label} (${axis.short})`) },
    ...series.map((each) => ({
      header: each.name,
      numeric: true,
      cell: (axis: RadarAxis) => formatScore(each.values[axis.key] ?? null),
    })),
  ];
}

function at(index: number, count: number, distance: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: CENTRE.x + Math.cos(angle) * distance, y: CENTRE.y + Math.sin(angle) * distance };
}

function Grid({ axes, max }: { axes: readonly RadarAxis[]; max: number }) {
  const rings = Array.from({ length: max }, (_, ring) => ring + 1);
  return (
    <g>
      {rings.map((ring) => {
        const corners = axes.map((_, index) => at(index, axes.length, (ring / max) * RADIUS));
        const outer = ring === max ? " app-chart__grid--outer" : "";
        return <path key={ring} className={`app-chart__grid${outer}`} d={pathThrough(corners, true)} />;
      })}
      {axes.map((axis, index) => {
        const end = at(index, axes.length, RADIUS);
        return <path key={axis.key} className="app-chart__grid" d={`M${CENTRE.x} ${CENTRE.y} L${end.x} ${end.y}`} />;
      })}
      {rings.map((ring) => (
        <text key={ring} className="app-chart__tick" x={CENTRE.x + 6} y={CENTRE.y - (ring / max) * RADIUS + 16}>
          {ring}
        </text>
      ))}
    </g>
  );
}

type ShapeProps = { axes: readonly RadarAxis[]; series: RadarSeries; index: number; max: number };

function Shape({ axes, series, index, max }: ShapeProps) {
  const points = axes.map((axis, place) => {
    const value = series.values[axis.key] ?? null;
    return value === null ? null : at(place, axes.length, (value / max) * RADIUS);
  });
  const path = pathThrough(points, true);
  return (
    <g className={seriesClass(index)}>
      {points.every((point) => point !== null) ? <path className="app-chart__area" d={path} /> : null}
      <path className="app-chart__line" d={path} />
      {points.map((point, place) =>
        point ? <Marker key={axes[place]?.key} kind={index} x={round(point.x)} y={round(point.y)} /> : null,
      )}
    </g>
  );
}

/** The whole name where there is room, the abbreviation on a phone. */
function AxisLabel({ axis, index, count }: { axis: RadarAxis; index: number; count: number }) {
  const { x, y } = at(index, count, RADIUS + 22);
  const side = Math.abs(x - CENTRE.x) < 10 ? "middle" : x > CENTRE.x ? "start" : "end";
  const lines = inLines(axis.label, 18);
  const lift = y < CENTRE.y - RADIUS * 0.9 ? -(lines.length - 1) * 18 : -((lines.length - 1) * 18) / 2;
  return (
    <g textAnchor={side}>
      <text className="app-chart__label app-chart__label--full" x={round(x)} y={round(y + lift + 5)}>
        {lines.map((line, row) => (
          <tspan key={line} x={round(x)} dy={row === 0 ? 0 : 18}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="app-chart__label--short" x={round(x)} y={round(y + 9)}>
        {axis.short}
      </text>
    </g>
  );
}

function inLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
