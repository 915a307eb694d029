import assert from "node:assert/strict";
import { test } from "node:test";
import { grouped } from "../../main/web/ts/map/groups";
import { cut, distinct } from "../../main/web/ts/map/places";
import { gathered, hullOf, padded, type Point } from "../../main/web/ts/sky/hull";
import { Nearest } from "../../main/web/ts/sky/nearest";
import {
  channels,
  colorOf,
  colors,
  cornersOf,
  plain,
  shapeOf,
  shapes,
} from "../../main/web/ts/sky/palette";
import { apart, placeLabels, type LabelRequest } from "../../main/web/ts/sky/label-placement";
import { readSelection, writeSelection } from "../../main/web/ts/sky/selection";
import { along } from "../../main/web/ts/sky/controls";
import {
  firstDayOf,
  lastDayOf,
  monthName,
  monthOfDay,
  monthText,
  parseMonth,
} from "../../main/web/ts/sky/time";
import { seeded } from "../../main/web/ts/sky/backdrop";

test("finds the hull and leaves inner points out", () => {
  const hull = hullOf([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [1, 1],
  ]);
  assert.equal(hull.length, 4);
  assert.ok(!hull.some(([x, y]) => x === 1 && y === 1));
  assert.equal(
    hullOf([
      [0, 0],
      [1, 1],
    ]).length,
    2,
  );
});

test("holds every point inside its hull, for any points", () => {
  const random = seeded(11);
  for (let round = 0; round < 50; round++) {
    const points = Array.from({ length: 3 + round }, (): Point => [random(), random()]);
    const hull = hullOf(points);
    const inside = ([x, y]: Point) =>
      hull.every(([ax, ay], i) => {
        const [bx, by] = hull[(i + 1) % hull.length];
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -1e-12;
      });
    assert.ok(points.every(inside), `round ${round} of seed 11`);
  }
});

test("leaves out members that stray, and pads the figure", () => {
  const near: Point[] = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
    [50, 50],
  ];
  assert.equal(gathered(near, 2.5).length, 4);
  assert.ok(Math.min(...padded([[0, 0]], 10).map((p) => p[0])) <= -9.9);
});

test("finds the nearest star that passes, as a look at all of them would", () => {
  const random = seeded(3);
  const x = Float32Array.from({ length: 400 }, () => random() * 2 - 1);
  const y = Float32Array.from({ length: 400 }, () => random() * 2 - 1);
  const grid = new Nearest(x, y, 0.05);
  for (let round = 0; round < 100; round++) {
    const [px, py] = [random() * 2 - 1, random() * 2 - 1];
    let best = -1;
    for (let s = 0; s < 400; s += 2) {
      const far = Math.hypot(x[s] - px, y[s] - py);
      if (far <= 0.3 && (best < 0 || far < Math.hypot(x[best] - px, y[best] - py))) best = s;
    }
    assert.equal(
      grid.find(px, py, 0.3, (star) => star % 2 === 0),
      best,
      `round ${round} of seed 3`,
    );
  }
  assert.equal(
    grid.find(9, 9, 0.1, () => true),
    -1,
  );
});

test("never lets two names collide, nor leave the window", () => {
  const random = seeded(5);
  const wishes = Array.from({ length: 120 }, (_, id): LabelRequest => ({
    id,
    x: random() * 600,
    y: random() * 400,
    width: 40 + random() * 90,
    height: 16,
    gap: 8,
    centered: id % 5 === 0,
  }));
  const kept = [{ id: -1, left: 0, top: 0, width: 600, height: 50 }];
  const places = placeLabels(wishes, 600, 400, kept);
  assert.ok(places.length > 20);
  for (const p of places) {
    assert.ok(p.left >= 0 && p.top >= 50 && p.left + p.width <= 600 && p.top + p.height <= 400);
    for (const q of places) {
      const apart =
        p.left + p.width < q.left ||
        q.left + q.width < p.left ||
        p.top + p.height < q.top ||
        q.top + q.height < p.top;
      assert.ok(p === q || apart, `${p.id} and ${q.id}`);
    }
  }
});

test("gives each kind its shape and each theme its color", () => {
  assert.equal(shapes[shapeOf("network")], "ring");
  assert.equal(shapes[shapeOf("unknown")], "circle");
  assert.equal(new Set(colors).size, colors.length);
  assert.equal(colorOf(-1), plain);
  assert.equal(colorOf(colors.length), plain);
  assert.deepEqual(channels("#ff0080"), [1, 0, 128 / 255]);
  assert.equal(cornersOf(5).length, 6);
  assert.equal(cornersOf(0).length, 0);
});

test("counts months and days both ways", () => {
  const june = parseMonth("2025-06") as number;
  assert.equal(monthText(june), "2025-06");
  assert.equal(monthOfDay(lastDayOf(june)), june);
  assert.equal(monthOfDay(firstDayOf(june)), june);
  assert.equal(lastDayOf(june) - firstDayOf(june), 29);
  assert.equal(monthName(june, "it"), "giugno 2025");
  for (const wrong of ["2025-13", "25-06", "", null]) assert.equal(parseMonth(wrong), null);
});

test("keeps a selection in the address, with what else is there", () => {
  const query = "vista=cielo&tema=casa&dal=2020-01&al=2025-06&stella=12";
  assert.equal(writeSelection(readSelection(query), query), query);
  assert.equal(writeSelection(readSelection(""), "vista=mappa&tema=casa"), "vista=mappa");
});

test("steers to the tied star that lies in the direction of the arrow", () => {
  const spots = [
    [0, 0],
    [10, 1],
    [3, 30],
    [-5, 0],
    [40, 0],
  ].map(([x, y]) => ({ x, y }));
  const go = (direction: [number, number]) =>
    along(spots[0], [1, 2, 3, 4], (star) => spots[star], direction);
  assert.equal(go([1, 0]), 1);
  assert.equal(go([0, 1]), 2);
  assert.equal(go([-1, 0]), 3);
  assert.equal(go([0, -1]), -1);
});

test("shows an area's name only where no earlier one stands", () => {
  const box = (left: number, top: number) => ({ left, top, width: 10, height: 10 });
  assert.deepEqual(apart([box(0, 0), box(5, 5), box(12, 12), box(10, 0)]), [true, false, true, true]);
});

test("groups stars until each marker can be touched, and loses none", () => {
  const random = seeded(8);
  for (const many of [0, 1, 40, 900]) {
    const spots = Array.from({ length: many }, () => ({ x: random() * 900, y: random() * 500 }));
    const groups = grouped(spots, 46);
    const members = groups.flatMap((group) => group.members).sort((a, b) => a - b);
    assert.deepEqual(members, [...spots.keys()]);
    for (const p of groups)
      for (const q of groups)
        assert.ok(p === q || Math.hypot(p.x - q.x, p.y - q.y) >= 46, `${many} spots of seed 8`);
    assert.deepEqual(grouped(spots, 46), groups);
  }
});

test("stands a group in the middle of its stars, and a star alone where it is", () => {
  const groups = grouped(
    [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 200, y: 7 },
    ],
    46,
  );
  assert.deepEqual(groups, [
    { x: 5, y: 0, members: [0, 1] },
    { x: 200, y: 7, members: [2] },
  ]);
});

test("seats that stand together count once for each actor", () => {
  const at = (star: number, latitude: number) => ({ star, latitude, longitude: 12 });
  assert.deepEqual(distinct([at(4, 45), at(7, 45.1), at(4, 45.2)]), [at(4, 45), at(7, 45.1)]);
});

test("a marker shows only where a finger can touch it whole", () => {
  const stage = { left: 0, top: 0, width: 400, height: 300 };
  const control = { left: 10, top: 10, width: 34, height: 65 };
  const at = (left: number, top: number) => ({ left, top, width: 26, height: 26 });
  assert.equal(cut(at(100, 100), stage, [control]), false);
  assert.equal(cut(at(-2, 100), stage, [control]), false);
  assert.equal(cut(at(-5, 100), stage, [control]), true);
  assert.equal(cut(at(100, 280), stage, [control]), true);
  assert.equal(cut(at(40, 70), stage, [control]), true);
  assert.equal(cut({ left: 390, top: 100, width: 46, height: 46 }, stage, [control]), true);
});
