// A large sky: communities as stars, and in the place of those that are open their own stars.

import { declaredOf, rowsOf, summed, type Sky, type SkyFile, type Term } from "./data";

/** The communities of a large sky, as the server sends them. */
export interface FarFile
  extends Pick<SkyFile, "today" | "kinds" | "themes" | "areas" | "ties_kinds" | "membership"> {
  large: boolean;
  drawing: string;
  farthest: number;
  groups: {
    number: number[];
    members: number[];
    x: number[];
    y: number[];
    reach: number[];
    theme: number[];
    alone: number[];
    /** Days by which equal shares of the members were there, as differences. */
    rises: number[][];
    /** The member with most ties. */
    name: string[];
  };
  bonds: { a: number[]; b: number[]; ties: number[]; from: number[] };
  asked?: { number: number; group: number; x: number; y: number };
}

/** One community's stars and all their ties, each with the number and community of its other end. */
export interface NearFile {
  group: number;
  stars: SkyFile["stars"];
  ties: {
    a: number[];
    other: number[];
    group: number[];
    kind: number[];
    from: number[];
    to: number[];
    recorded: number[];
  };
}

/** What a sky holds besides stars: communities that are not open. */
export interface Groups {
  /** How many members the star stands for on a day; 0 for a star that stands for itself. */
  many(star: number, day: number): number;
  /** Members of the largest. */
  most: number;
  /** Place of the community in the file, or -1. */
  group(star: number): number;
  /** Whether most of its members have no ties. */
  alone(star: number): boolean;
}

/** How many of a community's members were there on a day, from the days of its equal shares. */
export function risen(rises: Int32Array, members: number, day: number): number {
  let low = 0;
  let high = rises.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rises[middle] <= day) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return rises.length > 0 && day >= rises[0] ? 1 : 0;
  if (low === rises.length) return members;
  const part = (day - rises[low - 1]) / (rises[low] - rises[low - 1]);
  return Math.max(1, Math.floor((members * (low + part)) / rises.length));
}

class Columns {
  readonly number: number[] = [];
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly kind: number[] = [];
  readonly themes: number[][] = [];
  readonly area: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly name: string[] = [];
  readonly group: number[] = [];
}

class Ends {
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly kind: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly recorded: number[] = [];

  add(a: number, b: number, kind: number, from: number, to: number, recorded: number): void {
    this.a.push(a);
    this.b.push(b);
    this.kind.push(kind);
    this.from.push(from);
    this.to.push(to);
    this.recorded.push(recorded);
  }
}

export class Merger {
  readonly kinds: Term[];
  private readonly rises: Int32Array[];
  private readonly bondA: Int32Array;
  private readonly placeOf: Map<number, number>;
  private readonly most: number;

  constructor(
    private readonly far: FarFile,
    community: string,
  ) {
    this.kinds = [...far.kinds, ["community", community]];
    this.rises = far.groups.rises.map(summed);
    this.bondA = summed(far.bonds.a);
    this.placeOf = new Map(far.groups.number.map((number, place) => [number, place]));
    this.most = Math.max(1, ...far.groups.members);
  }

  /** The sky with some communities open, by their place in the file. */
  sky(open: Map<number, NearFile>): Sky {
    const columns = new Columns();
    const starOf = new Int32Array(this.rises.length).fill(-1);
    for (let place = 0; place < this.rises.length; place++) {
      if (open.has(place)) continue;
      starOf[place] = columns.number.length;
      this.closed(columns, place);
    }
    const members = new Map<number, number>();
    const firsts = new Map<number, number>();
    for (const [place, near] of open) {
      firsts.set(place, columns.number.length);
      this.opened(columns, near, members);
    }
    return this.made(columns, this.ties(open, starOf, firsts, members));
  }

  private closed(to: Columns, place: number): void {
    const { groups, farthest } = this.far;
    to.number.push(-1 - groups.number[place]);
    to.x.push((groups.x[place] / farthest) * 2 - 1);
    to.y.push((groups.y[place] / farthest) * 2 - 1);
    to.kind.push(this.kinds.length - 1);
    to.themes.push(groups.theme[place] < 0 ? [] : [groups.theme[place]]);
    to.area.push(-1);
    to.from.push(this.rises[place][0]);
    to.to.push(0);
    to.name.push(groups.name[place]);
    to.group.push(place);
  }

  private opened(to: Columns, { stars }: NearFile, members: Map<number, number>): void {
    const { farthest } = this.far;
    const numbers = summed(stars.number);
    for (let s = 0; s < numbers.length; s++) {
      members.set(numbers[s], to.number.length);
      to.number.push(numbers[s]);
      to.x.push((stars.x[s] / farthest) * 2 - 1);
      to.y.push((stars.y[s] / farthest) * 2 - 1);
      to.kind.push(stars.kind[s]);
      to.themes.push(stars.themes[s]);
      to.area.push(stars.area[s]);
      to.from.push(stars.from[s]);
      to.to.push(stars.to[s]);
      to.name.push(stars.name[s]);
      to.group.push(-1);
    }
  }

  private ties(
    open: Map<number, NearFile>,
    starOf: Int32Array,
    firsts: Map<number, number>,
    members: Map<number, number>,
  ): Ends {
    const ends = new Ends();
    const { bonds, today } = this.far;
    for (let i = 0; i < this.bondA.length; i++) {
      const [a, b] = [starOf[this.bondA[i]], starOf[bonds.b[i]]];
      if (a >= 0 && b >= 0) ends.add(a, b, 0, bonds.from[i], 0, today);
    }
    for (const [place, { ties }] of open) {
      const first = firsts.get(place) as number;
      for (let t = 0; t < ties.a.length; t++) {
        const other = this.placeOf.get(ties.group[t]);
        if (other === undefined) continue;
        // A tie between two open communities comes with both: it is taken once.
        if (open.has(other) && other < place) continue;
        const end = open.has(other) ? members.get(ties.other[t]) : starOf[other];
        if (end === undefined) continue;
        ends.add(first + ties.a[t], end, ties.kind[t], ties.from[t], ties.to[t], ties.recorded[t]);
      }
    }
    return ends;
  }

  private made(columns: Columns, ends: Ends): Sky {
    const { far, rises, most } = this;
    const a = Int32Array.from(ends.a);
    const b = Int32Array.from(ends.b);
    const stars = columns.number.length;
    const [offsets, list] = rowsOf(stars, a, b);
    const network = far.kinds.findIndex(([code]) => code === "network");
    const { group } = columns;
    return {
      file: { ...far, kinds: this.kinds, stars: columns, ties: ends },
      stars,
      ties: a.length,
      number: Int32Array.from(columns.number),
      x: Float32Array.from(columns.x),
      y: Float32Array.from(columns.y),
      kind: Uint8Array.from(columns.kind),
      theme: Int16Array.from(columns.themes, (list) => list[0] ?? -1),
      area: Int16Array.from(columns.area),
      from: Int32Array.from(columns.from),
      to: Int32Array.from(columns.to),
      a,
      b,
      tieKind: Uint8Array.from(ends.kind),
      tieFrom: Int32Array.from(ends.from),
      tieTo: Int32Array.from(ends.to),
      tieRecorded: Int32Array.from(ends.recorded),
      declared: declaredOf(),
      offsets,
      ends: list,
      isNetwork: Uint8Array.from(columns.kind, (kind) => (kind === network ? 1 : 0)),
      byNumber: new Map(columns.number.map((number, star) => [number, star])),
      groups: {
        most,
        many: (star, day) =>
          group[star] < 0 ? 0 : risen(rises[group[star]], far.groups.members[group[star]], day),
        group: (star) => group[star],
        alone: (star) => group[star] >= 0 && far.groups.alone[group[star]] === 1,
      },
    };
  }
}
