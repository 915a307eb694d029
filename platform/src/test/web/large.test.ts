import assert from "node:assert/strict";
import { test } from "node:test";
import { wanted, type Disc } from "../../main/web/ts/sky/level-of-detail";
import { networksOf } from "../../main/web/ts/sky/figures";
import { neighborsOf, radiusOfMany } from "../../main/web/ts/sky/visibility";
import { Merger, risen, type FarFile, type NearFile } from "../../main/web/ts/sky/merge";

/** Three communities; the first two tied by two ties, the second and the third by one. */
const far: FarFile = {
  today: 1_000,
  large: true,
  drawing: "1a",
  farthest: 65_535,
  kinds: [
    ["ets", "Ente"],
    ["network", "Rete"],
  ],
  themes: [["casa", "Casa"]],
  areas: [],
  ties_kinds: [["member-of", "m", "w", "", "n", "x"]],
  membership: 0,
  groups: {
    number: [0, 4, 7],
    members: [2, 2, 100],
    x: [0, 65_535, 0],
    y: [0, 0, 65_535],
    reach: [100, 100, 5_000],
    theme: [0, -1, 0],
    alone: [0, 0, 1],
    rises: [
      [100, 100],
      [100, 0],
      [50, 50, 100, 200],
    ],
    name: ["A", "C", "E"],
  },
  bonds: { a: [0, 1], b: [1, 2], ties: [2, 1], from: [150, 300] },
};

function near(group: number, numbers: number[], ties: NearFile["ties"], kinds = [0, 0]): NearFile {
  return {
    group,
    stars: {
      number: numbers,
      x: [10, 20],
      y: [10, 20],
      kind: kinds,
      themes: [[0], []],
      area: [-1, -1],
      from: [90, 100],
      to: [0, 0],
      name: ["P", "Q"],
    },
    ties,
  };
}

/** Stars 3 (a network) and 4, tied to each other and each to a star of the second community. */
const first = near(
  0,
  [3, 1],
  {
    a: [0, 0, 1],
    other: [4, 9, 8],
    group: [0, 4, 4],
    kind: [0, 0, 0],
    from: [100, 150, 200],
    to: [0, 0, 0],
    recorded: [110, 160, 210],
  },
  [1, 0],
);
/** Stars 8 and 9; the same two ties seen from here, and one to the third community. */
const second = near(4, [8, 1], {
  a: [1, 0, 0],
  other: [3, 4, 77],
  group: [0, 0, 7],
  kind: [0, 0, 0],
  from: [150, 200, 300],
  to: [0, 0, 0],
  recorded: [160, 210, 310],
});

test("shows communities as stars, with their bonds, and how many they stand for through time", () => {
  const sky = new Merger(far, "Gruppo").sky(new Map());
  assert.deepEqual([...sky.number], [-1, -5, -8]);
  assert.equal(sky.ties, 2);
  assert.equal(sky.file.kinds[sky.kind[0]][1], "Gruppo");
  assert.equal(sky.groups?.most, 100);
  assert.equal(sky.groups?.many(2, 10), 0);
  assert.equal(sky.groups?.many(2, 400), 100);
  assert.equal(sky.groups?.alone(2), true);
  assert.deepEqual([...neighborsOf(sky, 1, 0, 1_000)], [0, 2]);
});

test("opens a community in its place and leads its ties on to those that are closed", () => {
  const sky = new Merger(far, "Gruppo").sky(new Map([[0, first]]));
  assert.deepEqual([...sky.number], [-5, -8, 3, 4]);
  assert.equal(sky.groups?.many(2, 1_000), 0);
  const spots = (star: number) => [...neighborsOf(sky, star, 0, 1_000)].map((other) => sky.number[other]);
  assert.deepEqual(spots(2).sort(), [-5, 4]);
  assert.deepEqual(spots(0).sort(), [-8, 3, 4]);
  assert.deepEqual(networksOf(sky)[0].members, [3], "a closed community is nobody's member");
});

test("takes a tie between two open communities once", () => {
  const sky = new Merger(far, "Gruppo").sky(
    new Map([
      [0, first],
      [1, second],
    ]),
  );
  assert.equal(sky.ties, 4);
  const pairs = [...sky.a].map((a, t) => [sky.number[a], sky.number[sky.b[t]]].sort().join());
  assert.deepEqual(pairs.sort(), ["-8,8", "3,4", "3,9", "4,8"]);
});

test("counts a community's members between the days of its shares, never backwards", () => {
  const rises = Int32Array.from([50, 100, 200, 400]);
  assert.equal(risen(rises, 100, 49), 0);
  assert.equal(risen(rises, 100, 50), 25);
  assert.equal(risen(rises, 100, 150), 62);
  assert.equal(risen(rises, 100, 400), 100);
  let before = 0;
  for (let day = 0; day < 450; day++) {
    const now = risen(rises, 100, day);
    assert.ok(now >= before, `day ${day}`);
    before = now;
  }
});

test("opens what is near the middle of the window first, and no more than can be drawn", () => {
  const disc = (x: number, radius: number, members: number): Disc => ({ x, y: 300, radius, members });
  const discs = [disc(100, 80, 900), disc(620, 80, 900), disc(640, 20, 10), disc(5_000, 80, 10)];
  assert.deepEqual(wanted(discs, 1_280, 600), [0, 1]);
  assert.deepEqual(wanted(discs, 1_280, 600, 1_000), [1]);
  assert.deepEqual(wanted(discs, 1_280, 600, 1_000, 0), [0]);
  assert.deepEqual(wanted([disc(640, 900, 9_999)], 1_280, 600), [0], "one too large opens alone");
  assert.ok(radiusOfMany(400, 400) > 1.9 * radiusOfMany(100, 400) && radiusOfMany(0, 9) === 0);
});
