const PETALS = [0, 1, 2, 3, 4, 5, 6];

/** Our own mark: a rosette of seven petals, one for each component of excellence. Decoration only. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg className="app-mark" viewBox="-50 -50 100 100" width={size} height={size} aria-hidden="true" focusable="false">
      {PETALS.map((petal) => (
        <path
          key={petal}
          d="M0 -13 C 20 -24 17 -47 0 -48 C -17 -47 -20 -24 0 -13 Z"
          fill={petal % 2 === 0 ? "#ffc845" : "#f7e3a8"}
          transform={`rotate(${(petal * 360) / PETALS.length})`}
        />
      ))}
      <circle r="15" fill="#fff" />
      <path d="M-7 0.5 L-2 5.5 L7.5 -4.5" fill="none" stroke="#0b4a50" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
