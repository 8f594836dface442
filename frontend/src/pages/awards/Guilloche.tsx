/** Fine lines as on a banknote: roses of seven petals, each a little larger and turned a little further. */
export function Guilloche() {
  return (
    <svg
      className="app-certificate__lines"
      viewBox="0 0 76 210"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="76" height="210" fill="#0b4a50" />
      <g transform="translate(38 88)" fill="none" stroke="#ffc845" strokeWidth="0.22">
        {ROSES.map((path, index) => (
          <path key={path} d={path} opacity={0.75 - (index / ROSES.length) * 0.6} />
        ))}
      </g>
    </svg>
  );
}

const PETALS = 7;
const POINTS = 252;
const ROSES = Array.from({ length: 26 }, (_, index) => rose(26 + index * 5.2, index * 0.055));

/** A closed curve around the middle that swings out once for each petal. */
function rose(radius: number, turn: number): string {
  const points = Array.from({ length: POINTS }, (_, step) => {
    const angle = (step / POINTS) * 2 * Math.PI;
    const distance = radius * (0.8 + 0.2 * Math.cos(PETALS * angle));
    return `${(distance * Math.sin(angle + turn)).toFixed(2)} ${(-distance * Math.cos(angle + turn)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}
