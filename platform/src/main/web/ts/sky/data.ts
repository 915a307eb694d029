// The sky as it comes from the server: columns of whole numbers, turned here into typed arrays.
// Days are counted from 1 January 1970; 0 stands for "not known" at a beginning and "still so" at an end.

import type { Groups } from "./merge";

/** A word of a vocabulary: its code and its name in the reader's language. */
export type Term = [code: string, label: string];

/**
 * A kind of tie: its code, its verb for the one a tie comes from and for the other (empty when that one is
 * told as the object), the verbs' language where it is not the page's, and both verbs of ties that hold no
 * more (empty where nobody has written them).
 */
export type TieTerm = [
  code: string,
  verb: string,
  turned: string,
  language: string,
  gone: string,
  goneTurned: string,
];

/** Ends, kinds and days; the first ends as differences. */
export interface TieColumns {
  a: number[];
  b: number[];
  kind: number[];
  from: number[];
  to: number[];
  recorded: number[];
}

/** Ties that are only drawn. */
export interface DrawnTies {
  a: Int32Array;
  b: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

export interface SkyFile {
  today: number;
  kinds: Term[];
  themes: Term[];
  areas: Term[];
  ties_kinds: TieTerm[];
  /** Which of them is membership in a network, or -1. */
  membership: number;
  stars: {
    number: number[];
    x: number[];
    y: number[];
    kind: number[];
    themes: number[][];
    area: number[];
    from: number[];
    to: number[];
    name: string[];
  };
  ties: TieColumns;
  /** Ties that one side alone declared: drawn apart, counted nowhere. */
  declared?: TieColumns;
  /** Whether the sky is so large that filters are the server's, and this is what one of them left. */
  large?: boolean;
}

export interface Sky {
  file: SkyFile;
  stars: number;
  ties: number;
  number: Int32Array;
  /** Positions from -1 to 1, stretched to the window's shape when drawn. */
  x: Float32Array;
  y: Float32Array;
  kind: Uint8Array;
  /** The first theme, or -1. */
  theme: Int16Array;
  area: Int16Array;
  from: Int32Array;
  to: Int32Array;
  a: Int32Array;
  b: Int32Array;
  tieKind: Uint8Array;
  tieFrom: Int32Array;
  tieTo: Int32Array;
  tieRecorded: Int32Array;
  declared: DrawnTies;
  /** Ties of each star: ends.slice(offsets[s], offsets[s + 1]) are tie numbers. */
  offsets: Int32Array;
  ends: Int32Array;
  isNetwork: Uint8Array;
  byNumber: Map<number, number>;
  /** Of a large sky: which stars stand for a community. */
  groups?: Groups;
}

/** Undoes the differences in which rising columns are sent. */
export function summed(differences: number[]): Int32Array {
  const values = new Int32Array(differences.length);
  let sum = 0;
  for (let i = 0; i < differences.length; i++) values[i] = sum += differences[i];
  return values;
}

const farthest = 4095;

function spread(column: number[]): Float32Array {
  return Float32Array.from(column, (value) => (value / farthest) * 2 - 1);
}

/** Lists each star's ties, in compressed rows. */
export function rowsOf(stars: number, a: Int32Array, b: Int32Array): [Int32Array, Int32Array] {
  const offsets = new Int32Array(stars + 1);
  for (let t = 0; t < a.length; t++) {
    offsets[a[t] + 1]++;
    offsets[b[t] + 1]++;
  }
  for (let s = 0; s < stars; s++) offsets[s + 1] += offsets[s];
  const ends = new Int32Array(offsets[stars]);
  const next = offsets.slice(0, stars);
  for (let t = 0; t < a.length; t++) {
    ends[next[a[t]]++] = t;
    ends[next[b[t]]++] = t;
  }
  return [offsets, ends];
}

/** Those that one side alone declared; a large sky seen from afar has none. */
export function declaredOf(columns?: TieColumns): DrawnTies {
  const { a, b, from, to, recorded } = columns ?? { a: [], b: [], from: [], to: [], recorded: [] };
  return {
    a: summed(a),
    b: Int32Array.from(b),
    from: Int32Array.from(from, (day, t) => day || recorded[t]),
    to: Int32Array.from(to),
  };
}

export function read(file: SkyFile): Sky {
  const { stars, ties } = file;
  const count = stars.x.length;
  const a = summed(ties.a);
  const b = Int32Array.from(ties.b);
  const [offsets, ends] = rowsOf(count, a, b);
  const number = summed(stars.number);
  const network = file.kinds.findIndex(([code]) => code === "network");
  return {
    file,
    stars: count,
    ties: a.length,
    number,
    x: spread(stars.x),
    y: spread(stars.y),
    kind: Uint8Array.from(stars.kind),
    theme: Int16Array.from(stars.themes, (list) => list[0] ?? -1),
    area: Int16Array.from(stars.area),
    from: Int32Array.from(stars.from),
    to: Int32Array.from(stars.to),
    a,
    b,
    tieKind: Uint8Array.from(ties.kind),
    tieFrom: Int32Array.from(ties.from),
    tieTo: Int32Array.from(ties.to),
    tieRecorded: Int32Array.from(ties.recorded),
    declared: declaredOf(file.declared),
    offsets,
    ends,
    isNetwork: Uint8Array.from(stars.kind, (kind) => (kind === network ? 1 : 0)),
    byNumber: new Map(Array.from(number, (value, index) => [value, index])),
  };
}

/** The star at the other end of a tie. */
export function otherEnd(sky: Sky, tie: number, star: number): number {
  return sky.a[tie] === star ? sky.b[tie] : sky.a[tie];
}

/** Days are counted as in the file; a tie without a known beginning is as old as its record. */
export function tieBegins(sky: Sky, tie: number): number {
  return sky.tieFrom[tie] || sky.tieRecorded[tie];
}
