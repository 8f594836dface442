import { Radar, TrendChart } from "@/ui";

const AXES = [
  { key: "ce", label: "Culture and environment", short: "CE" },
  { key: "hw", label: "Health and wellbeing", short: "HW" },
  { key: "kr", label: "Knowledge mobilisation and research", short: "KR" },
  { key: "le", label: "Leadership", short: "LE" },
  { key: "in", label: "Innovation", short: "IN" },
  { key: "qs", label: "Quality and safety", short: "QS" },
  { key: "wd", label: "Workforce learning and development", short: "WD" },
];

export function Charts() {
  return (
    <>
      <h2>Charts</h2>
      <Radar
        title="Mean rating for each component"
        axes={AXES}
        max={4}
        series={[
          { name: "Our own rating", values: { ce: 3.2, hw: 2.5, kr: 1.3, le: 3, in: 2.2, qs: 3.5, wd: 2.8 } },
          { name: "Agreed rating", values: { ce: 2.8, hw: 2.5, kr: 1.7, le: 3.3, in: 1.8, qs: 3.1, wd: 2.5 } },
          { name: "Last cycle", values: { ce: 2, hw: 1.5, kr: null, le: 2.3, in: 1, qs: 2.6, wd: 2 } },
        ]}
      />
      <TrendChart
        title="Overall rating over time"
        pointName="Cycle"
        max={4}
        series={["Overall", "Leadership"]}
        points={[
          { label: "Autumn 2024", values: { Overall: 1.6, Leadership: 2 } },
          { label: "Autumn 2025", values: { Overall: 2.1, Leadership: null } },
          { label: "Autumn 2026", values: { Overall: 2.9, Leadership: 3.3 } },
        ]}
      />
    </>
  );
}
