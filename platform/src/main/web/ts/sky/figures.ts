// Which networks are drawn as figures, and in which order stars take their names.

import { tieBegins, type Sky } from "./data";
import { gathered, hullOf, type Point } from "./hull";
import { colorOf } from "./palette";

export interface Network {
  star: number;
  /** Ties of membership, and the member at the end of each. */
  ties: number[];
  members: number[];
}

/** A network's outline, in the sky's own measure: an affine camera keeps a hull a hull. */
export interface Figure {
  star: number;
  name: string;
  color: string;
  outline: Point[];
  members: number;
}

/** All networks with their memberships of any time. */
export function networksOf(sky: Sky): Network[] {
  const { membership } = sky.file;
  const networks: Network[] = [];
  for (let star = 0; star < sky.stars; star++) {
    if (!sky.isNetwork[star]) continue;
    const ties = Array.from(sky.ends.subarray(sky.offsets[star], sky.offsets[star + 1])).filter(
      (tie) =>
        sky.tieKind[tie] === membership &&
        !(sky.groups && sky.groups.group(sky.a[tie] === star ? sky.b[tie] : sky.a[tie]) >= 0),
    );
    networks.push({
      star,
      ties,
      members: ties.map((tie) => (sky.a[tie] === star ? sky.b[tie] : sky.a[tie])),
    });
  }
  return networks;
}

const most = 60;
const fewest = 3;
const stray = 2.2;

/** The figures of a period: networks with at least three members to be seen, the largest first. */
export function figuresOf(
  sky: Sky,
  networks: Network[],
  period: { now: number; since: number },
  seen: (star: number) => boolean,
  x: Float32Array,
  y: Float32Array,
): Figure[] {
  const figures: Figure[] = [];
  for (const { star, ties, members } of networks) {
    if (!seen(star)) continue;
    const points: Point[] = [];
    for (let i = 0; i < ties.length; i++) {
      const ended = sky.tieTo[ties[i]];
      const member = members[i];
      if (tieBegins(sky, ties[i]) > period.now || (ended !== 0 && ended < period.since) || !seen(member))
        continue;
      points.push([x[member], y[member]]);
    }
    if (points.length < fewest) continue;
    const outline = hullOf(gathered(points, stray));
    figures.push({
      star,
      name: sky.file.stars.name[star],
      color: colorOf(sky.theme[star]),
      outline,
      members: points.length,
    });
  }
  figures.sort((f, g) => g.members - f.members);
  return figures.slice(0, most);
}

/** Stars from the one with most ties to those with none, by counting: no sort at each frame. */
export function ranked(ties: Uint16Array): Int32Array {
  let largest = 0;
  for (const count of ties) if (count > largest) largest = count;
  const starts = new Int32Array(largest + 2);
  for (const count of ties) starts[largest - count + 1]++;
  for (let i = 0; i <= largest; i++) starts[i + 1] += starts[i];
  const order = new Int32Array(ties.length);
  for (let s = 0; s < ties.length; s++) order[starts[largest - ties[s]]++] = s;
  return order;
}
