// A sky of any size for tests and measures: invented, the same each time.

import type { SkyFile } from "../../main/web/ts/sky/data";
import { seeded } from "../../main/web/ts/sky/backdrop";

const firstDay = 14_610;
export const today = 20_258;

export function sampleSky(stars: number, ties: number): SkyFile {
  const random = seeded(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const networks = Math.max(3, Math.round(stars / 160));
  const file: SkyFile = {
    today,
    kinds: [
      ["organization", "Associazione"],
      ["hub", "Hub"],
      ["network", "Rete"],
    ],
    themes: [
      ["casa", "Casa"],
      ["giovani", "Giovani"],
      ["cibo", "Cibo"],
    ],
    areas: [
      ["a", "Uno"],
      ["b", "Due"],
    ],
    ties_kinds: [
      ["member-of", "fa parte di", "riunisce", "", "ha fatto parte di", "ha riunito"],
      ["same-table", "siede al tavolo di", "siede al tavolo di", "", "", ""],
    ],
    membership: 0,
    stars: { number: [], x: [], y: [], kind: [], themes: [], area: [], from: [], to: [], name: [] },
    ties: { a: [], b: [], kind: [], from: [], to: [], recorded: [] },
  };
  for (let s = 0; s < stars; s++) {
    file.stars.number.push(1);
    file.stars.x.push(below(4096));
    file.stars.y.push(below(4096));
    file.stars.kind.push(s < networks ? 2 : below(2));
    file.stars.themes.push([below(3)]);
    file.stars.area.push(below(2));
    file.stars.from.push(firstDay + below(5_000));
    file.stars.to.push(0);
    file.stars.name.push(`Soggetto ${s + 1}`);
  }
  const pairs: [number, number, number][] = [];
  for (let t = 0; t < ties; t++) {
    const member = t % 3 === 0;
    pairs.push([member ? below(networks) : networks + below(stars - networks - 1), 0, member ? 0 : 1]);
    pairs[t][1] = pairs[t][0] + 1 + below(stars - pairs[t][0] - 1);
  }
  pairs.sort((p, q) => p[0] - q[0]);
  let before = 0;
  for (const [a, b, kind] of pairs) {
    file.ties.a.push(a - before);
    before = a;
    file.ties.b.push(b);
    file.ties.kind.push(kind);
    const from = Math.min(today - 1, Math.max(file.stars.from[a], file.stars.from[b]) + below(600));
    file.ties.from.push(from);
    file.ties.to.push(0);
    file.ties.recorded.push(Math.max(from, 19_800 + below(400)));
  }
  return file;
}
