import { useSuspenseQuery } from "@tanstack/react-query";
import { componentsQuery } from "@/pages/frameworks/queries";
import { EmptyState, Radar, type RadarSeries, Table } from "@/ui";
import { formatScore } from "@/ui/chartShapes";
import type { Assessment } from "./queries";
import { axesOf, codesIn } from "./scores";

type Props = { assessment: Assessment; title: string; series: readonly RadarSeries[]; max: number };

/** A radar of the components with its table; fewer than three components make no shape, only the table. */
export function ComponentRadar({ assessment, title, series, max }: Props) {
  const { data: components } = useSuspenseQuery(componentsQuery());
  const axes = axesOf(components.items, codesIn(assessment));
  if (series.length === 0) {
    return (
      <EmptyState title="Nothing to show yet">
        <p>Once you have rated something, you will see here how the components compare.</p>
      </EmptyState>
    );
  }
  if (axes.length >= 3) return <Radar title={title} axes={axes} series={series} max={max} />;
  const values = series.map(({ name, values }) => ({
    header: name,
    numeric: true,
    cell: ({ key }: { key: string }) => formatScore(values[key] ?? null),
  }));
  return (
    <Table
      caption={title}
      columns={[{ header: "Component", cell: ({ label }) => label }, ...values]}
      rows={axes}
      rowKey={({ key }) => key}
    />
  );
}
