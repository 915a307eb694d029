// What stands where on the map: pure counting over the sky's columns and the map's points.

import type { Sky } from "../sky/data";
import { isUp, passing } from "../sky/visibility";
import { overlap, type Box } from "../sky/label-placement";
import type { Selection } from "../sky/selection";
import { lastDayOf, firstDayOf } from "../sky/time";

export interface MapFile {
  areas: { id: string; name: string; geometry: GeoJSON.Geometry }[];
  points: [number: number, latitude: number, longitude: number][];
}

export interface Standing {
  star: number;
  latitude: number;
  longitude: number;
}

/** One place for each star, the first: seats that stand together are one actor's. */
export function distinct(standing: Standing[]): Standing[] {
  const stars = new Set<number>();
  return standing.filter(({ star }) => !stars.has(star) && stars.add(star));
}

/**
 * Those of the selection that have a public place, how many others each area holds, and the areas that
 * hold anyone.
 */
export function standing(
  sky: Sky,
  map: MapFile,
  selection: Selection,
): { here: Standing[]; others: Map<string, number>; inhabited: Set<string> } {
  const passes = passing(sky, selection);
  const since = selection.since === null ? 0 : firstDayOf(selection.since);
  const until = Math.min(
    sky.file.today,
    selection.until === null ? sky.file.today : lastDayOf(selection.until),
  );
  const seen = (star: number) => passes[star] === 1 && isUp(sky, star, since, until);
  const placed = new Set<number>();
  const here: Standing[] = [];
  const inhabited = new Set<string>();
  for (const [number, latitude, longitude] of map.points) {
    const star = sky.byNumber.get(number);
    if (star === undefined) continue;
    placed.add(star);
    if (!seen(star)) continue;
    here.push({ star, latitude, longitude });
    if (sky.area[star] >= 0) inhabited.add(sky.file.areas[sky.area[star]][0]);
  }
  const others = new Map<string, number>();
  for (let star = 0; star < sky.stars; star++) {
    if (placed.has(star) || sky.area[star] < 0 || !seen(star)) continue;
    const area = sky.file.areas[sky.area[star]][0];
    others.set(area, (others.get(area) ?? 0) + 1);
    inhabited.add(area);
  }
  return { here, others, inhabited };
}

/** Pixels that a finger needs: WCAG 2.2, 2.5.8. */
const finger = 24;

/** Whether a marker is half out of the window, or under a control, so that nobody can touch it well. */
export function cut(marker: Box, stage: Box, controls: Box[]): boolean {
  const seen = (low: number, length: number, from: number, room: number) =>
    Math.min(low + length, from + room) - Math.max(low, from);
  const width = seen(marker.left, marker.width, stage.left, stage.width);
  const height = seen(marker.top, marker.height, stage.top, stage.height);
  const small = width < Math.min(finger, marker.width) || height < Math.min(finger, marker.height);
  return small || controls.some((control) => overlap(marker, control));
}
