// The outline of a network's members, as the figure of a constellation.

export type Point = [x: number, y: number];

/**
 * Convex hull, counter-clockwise, by Andrew's monotone chain. Fewer than three points come back as
 * they are.
 */
export function hullOf(points: Point[]): Point[] {
  if (points.length < 3) return points;
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (list: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], point) <= 0)
        chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(o: Point, a: Point, b: Point): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** Leaves out members that stray: farther from the middle than the given times the median distance. */
export function gathered(points: Point[], times: number): Point[] {
  if (points.length < 4) return points;
  const middle = [median(points.map((p) => p[0])), median(points.map((p) => p[1]))];
  const far = points.map((p) => Math.hypot(p[0] - middle[0], p[1] - middle[1]));
  const limit = median(far) * times;
  return points.filter((_, i) => far[i] <= limit);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/**
 * Points of the hull's corners pushed outwards by a margin: a circle of `steps` points around each
 * corner.
 */
export function padded(points: Point[], margin: number, steps = 8): Point[] {
  const around = points.flatMap(([x, y]) =>
    Array.from({ length: steps }, (_, i): Point => {
      const angle = (i * 2 * Math.PI) / steps;
      return [x + margin * Math.cos(angle), y + margin * Math.sin(angle)];
    }),
  );
  return hullOf(around);
}
