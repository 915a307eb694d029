// Which stars and ties are seen, how large and how bright: pure sums over the columns, cheap enough for a
// frame.

import { tieBegins, type Sky } from "./data";
import type { Selection } from "./selection";

/**
 * Counts each star's ties in a period, begun by its end and not over before its beginning; answers
 * them all.
 */
export function degrees(sky: Sky, since: number, now: number, into: Uint16Array): number {
  into.fill(0);
  let all = 0;
  for (let t = 0; t < sky.ties; t++) {
    if (tieBegins(sky, t) > now || (sky.tieTo[t] !== 0 && sky.tieTo[t] < since)) continue;
    into[sky.a[t]]++;
    into[sky.b[t]]++;
    all++;
  }
  return all;
}

/** Radius in pixels: the area grows with the ties. A crowded sky has smaller stars. */
export function radius(ties: number, stars: number): number {
  const crowd = Math.min(1, Math.max(0.22, 1 - 0.3 * Math.log10(Math.max(stars, 120) / 120)));
  return crowd * Math.sqrt(5 + 3.1 * Math.min(ties, 60));
}

/** Radius in pixels of a star that stands for many: the area grows with their number. */
export function radiusOfMany(many: number, most: number): number {
  return many === 0 ? 0 : Math.max(2, 8 * Math.sqrt(many / most));
}

/** Whether each star passes the filters (not the period, which the graphics card sees to). */
export function passing(sky: Sky, selection: Selection): Uint8Array {
  const theme = sky.file.themes.findIndex(([code]) => code === selection.theme);
  const kind = sky.file.kinds.findIndex(([code]) => code === selection.kind);
  const area = sky.file.areas.findIndex(([code]) => code === selection.area);
  const members = selection.network
    ? membersOf(sky, sky.byNumber.get(Number(selection.network)) ?? -1)
    : null;
  const passes = new Uint8Array(sky.stars);
  for (let s = 0; s < sky.stars; s++) {
    const fits =
      (!selection.theme || sky.file.stars.themes[s].includes(theme)) &&
      (!selection.kind || sky.kind[s] === kind) &&
      (!selection.area || sky.area[s] === area) &&
      (!members || members.has(s));
    passes[s] = fits ? 1 : 0;
  }
  return passes;
}

/** A network's star and those of its members, at any time. */
export function membersOf(sky: Sky, network: number): Set<number> {
  const members = new Set<number>();
  if (network < 0) return members;
  members.add(network);
  const { membership } = sky.file;
  for (let i = sky.offsets[network]; i < sky.offsets[network + 1]; i++) {
    const tie = sky.ends[i];
    if (sky.tieKind[tie] === membership) members.add(sky.a[tie] === network ? sky.b[tie] : sky.a[tie]);
  }
  return members;
}

/** The stars one tie away in a period, nearest rank first. */
export function neighborsOf(sky: Sky, star: number, since: number, now: number): Set<number> {
  const found = new Set<number>();
  for (let i = sky.offsets[star]; i < sky.offsets[star + 1]; i++) {
    const tie = sky.ends[i];
    if (tieBegins(sky, tie) > now || (sky.tieTo[tie] !== 0 && sky.tieTo[tie] < since)) continue;
    found.add(sky.a[tie] === star ? sky.b[tie] : sky.a[tie]);
  }
  return found;
}

/** Whether a star is in the sky in a period. */
export function isUp(sky: Sky, star: number, since: number, now: number): boolean {
  return sky.from[star] > 0 && sky.from[star] <= now && (sky.to[star] === 0 || sky.to[star] >= since);
}
