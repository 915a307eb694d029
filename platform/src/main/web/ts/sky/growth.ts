// How much the constellation grew, told only on actors observed throughout: the constant panel. Otherwise a
// longer list of actors would pass for more collaboration.

import { tieBegins, type Sky } from "./data";

export interface Growth {
  /** Actors there from the first day to the last. */
  panel: number;
  /** Ties among them on the first day and on the last. */
  before: number;
  after: number;
}

/** Whether a tie was in force on a day: begun, and not yet ended. */
export function holds(sky: Sky, tie: number, day: number): boolean {
  return tieBegins(sky, tie) <= day && (sky.tieTo[tie] === 0 || sky.tieTo[tie] >= day);
}

/** Whether an actor was there on a day. */
export function isThere(sky: Sky, star: number, day: number): boolean {
  return sky.from[star] > 0 && sky.from[star] <= day && (sky.to[star] === 0 || sky.to[star] >= day);
}

export function growth(sky: Sky, first: number, last: number): Growth {
  const observed = (star: number) => isThere(sky, star, first) && isThere(sky, star, last);
  let panel = 0;
  let before = 0;
  let after = 0;
  for (let s = 0; s < sky.stars; s++) if (observed(s)) panel++;
  for (let t = 0; t < sky.ties; t++) {
    if (!observed(sky.a[t]) || !observed(sky.b[t])) continue;
    if (holds(sky, t, first)) before++;
    if (holds(sky, t, last)) after++;
  }
  return { panel, before, after };
}
