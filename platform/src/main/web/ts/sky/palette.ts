// Colors by theme, shapes by kind. The colors follow Okabe and Ito's set, lightened for a night sky: they
// stay apart for colour-blind eyes, and the shape repeats what the color cannot say.

export const colors = [
  "#f9b857",
  "#7fd0ff",
  "#6fe0b4",
  "#ffe97a",
  "#ff9a76",
  "#c3b1ff",
  "#f5a8d6",
  "#b8e986",
  "#8fb4ff",
  "#e8cfae",
];

/** For a theme beyond the tenth, or none. */
export const plain = "#d5def5";

export function colorOf(theme: number): string {
  return theme >= 0 && theme < colors.length ? colors[theme] : plain;
}

export const shapes = [
  "circle",
  "triangle",
  "diamond",
  "pentagon",
  "square",
  "hexagon",
  "cross",
  "ring",
  "cluster",
] as const;

const shapeByKind: Record<string, number> = {
  ets: 0,
  organization: 0,
  "informal-group": 1,
  company: 2,
  cooperative: 3,
  "community-cooperative": 3,
  "municipal-service": 4,
  "public-body": 4,
  hub: 5,
  antenna: 6,
  network: 7,
  community: 8,
};

/** The shape of a kind, by its code; kinds that are not known are circles. */
export function shapeOf(code: string): number {
  return shapeByKind[code] ?? 0;
}

/** Red, green and blue from 0 to 1. */
export function channels(hex: string): [number, number, number] {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/**
 * Corners of a shape of radius 1, for drawing it on paper and in the legend; a circle and a ring have
 * none.
 */
export function cornersOf(shape: number): [number, number][] {
  const turned = (count: number, start: number): [number, number][] =>
    Array.from({ length: count }, (_, i) => {
      const angle = start + (i * 2 * Math.PI) / count;
      return [Math.cos(angle), Math.sin(angle)];
    });
  switch (shapes[shape]) {
    case "triangle":
      return turned(3, -Math.PI / 2);
    case "diamond":
      return turned(4, -Math.PI / 2);
    case "pentagon":
      return turned(5, -Math.PI / 2);
    case "square":
      return turned(4, -Math.PI / 4);
    case "hexagon":
      return turned(6, 0);
    case "cross":
      return [
        [-0.35, -1],
        [0.35, -1],
        [0.35, -0.35],
        [1, -0.35],
        [1, 0.35],
        [0.35, 0.35],
        [0.35, 1],
        [-0.35, 1],
        [-0.35, 0.35],
        [-1, 0.35],
        [-1, -0.35],
        [-0.35, -0.35],
      ];
    default:
      return [];
  }
}
