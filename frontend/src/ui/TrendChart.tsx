import { useId } from "react";
import { formatScore, Legend, Marker, pathThrough, round, seriesClass } from "./chartShapes";
import { type Column, Table } from "./Table";

export type TrendPoint = { label: string; values: Record<string, number | null> };

type TrendProps = {
  title: string;
  /** What the first column of the table is: "Cycle". */
  pointName: string;
  /** Oldest first. */
  points: readonly TrendPoint[];
  /** One to three lines. */
  series: readonly string[];
  max: number;
};

const BOX = { left: 48, right: 620, top: 20, bottom: 220 };

/** So that the words under the first and the last point have room. */
const INSET = 70;

/** A small line over time, always with the same numbers in a table. */
export function TrendChart({ title, pointName, points, series, max }: TrendProps) {
  const id = useId();
  const columns: Column<TrendPoint>[] = [
    { header: pointName, cell: (point) => point.label },
    ...series.map((name) => ({
      header: name,
      numeric: true,
      cell: (point: TrendPoint) => formatScore(point.values[name] ?? null),
    })),
  ];
  return (
    <>
      <figure className="app-chart">
        <svg viewBox="0 0 640 260" role="img" aria-labelledby={id}>
          <title id={id}>{`${title}. The table below has the same numbers.`}</title>
          <Axes points={points} max={max} />
          {series.map((name, index) => (
            <Line key={name} name={name} index={index} points={points} max={max} />
          ))}
        </svg>
        <Legend names={series} />
      </figure>
      <Table caption={title} columns={columns} rows={points} rowKey={(point) => point.label} stack={false} />
    </>
  );
}

function across(index: number, count: number): number {
  const width = BOX.right - BOX.left;
  return count === 1 ? BOX.left + width / 2 : BOX.left + INSET + (index / (count - 1)) * (width - 2 * INSET);
}

function up(value: number, max: number): number {
  return BOX.bottom - (value / max) * (BOX.bottom - BOX.top);
}

function Axes({ points, max }: { points: readonly TrendPoint[]; max: number }) {
  const values = Array.from({ length: max + 1 }, (_, value) => value);
  return (
    <g>
      {values.map((value) => (
        <g key={value}>
          <path className="app-chart__grid" d={`M${BOX.left} ${up(value, max)} H${BOX.right}`} />
          <text className="app-chart__tick" x={BOX.left - 12} y={up(value, max) + 5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {points.map((point, index) => (
        <text
          key={point.label}
          className="app-chart__tick"
          x={across(index, points.length)}
          y={BOX.bottom + 26}
          textAnchor="middle"
        >
          {point.label}
        </text>
      ))}
    </g>
  );
}

type LineProps = { name: string; index: number; points: readonly TrendPoint[]; max: number };

function Line({ name, index, points, max }: LineProps) {
  const places = points.map((point, place) => {
    const value = point.values[name] ?? null;
    return value === null ? null : { x: across(place, points.length), y: up(value, max) };
  });
  return (
    <g className={seriesClass(index)}>
      <path className="app-chart__line" d={pathThrough(places, false)} />
      {places.map((place, point) =>
        place ? <Marker key={points[point]?.label} kind={index} x={round(place.x)} y={round(place.y)} /> : null,
      )}
    </g>
  );
}
