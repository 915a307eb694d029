import assert from "node:assert/strict";
import { test } from "node:test";
import { otherEnd, read, summed } from "../../main/web/ts/sky/data";
import { figuresOf, networksOf, ranked } from "../../main/web/ts/sky/figures";
import { degrees, isUp, membersOf, neighborsOf, passing, radius } from "../../main/web/ts/sky/visibility";
import { filled } from "../../main/web/ts/sky/phrases";
import { readSelection } from "../../main/web/ts/sky/selection";
import { sampleSky, today } from "./sample";

/** Four stars: a network (0) and three members; 1 and 2 at one table from day 200 to day 300. */
function smallSky() {
  return read({
    today: 1_000,
    kinds: [
      ["organization", "A"],
      ["network", "Rete"],
    ],
    themes: [
      ["casa", "Casa"],
      ["cibo", "Cibo"],
    ],
    areas: [["g", "Gazzera"]],
    ties_kinds: [
      ["member-of", "m", "w", "", "n", "x"],
      ["same-table", "t", "t", "", "", ""],
    ],
    membership: 0,
    stars: {
      number: [5, 2, 1, 4],
      x: [0, 4095, 0, 4095],
      y: [0, 0, 4095, 4095],
      kind: [1, 0, 0, 0],
      themes: [[0], [0, 1], [1], []],
      area: [-1, 0, 0, -1],
      from: [50, 100, 150, 600],
      to: [0, 0, 0, 0],
      name: ["R", "A", "B", "C"],
    },
    ties: {
      a: [0, 0, 0, 1],
      b: [1, 2, 3, 2],
      kind: [0, 0, 0, 1],
      from: [100, 150, 600, 200],
      to: [0, 0, 0, 300],
      recorded: [120, 900, 620, 210],
    },
  });
}

test("adds up the differences in which rising columns are sent", () => {
  assert.deepEqual([...summed([5, 2, 1, 4])], [5, 7, 8, 12]);
});

test("lists the ties of each star at both ends", () => {
  const sky = smallSky();
  assert.equal(sky.byNumber.get(7), 1);
  assert.deepEqual([...sky.ends.subarray(sky.offsets[1], sky.offsets[2])], [0, 3]);
  assert.equal(otherEnd(sky, 3, 2), 1);
  assert.deepEqual([...neighborsOf(sky, 1, 0, 1_000)], [0, 2]);
  assert.deepEqual(
    [...neighborsOf(sky, 1, 400, 1_000)],
    [0],
    "a tie that ended before the period is left out",
  );
});

test("counts ties by period and ranks by them", () => {
  const sky = smallSky();
  const ties = new Uint16Array(4);
  assert.equal(degrees(sky, 0, 160, ties), 2);
  assert.deepEqual([...ties], [2, 1, 1, 0]);
  assert.equal(degrees(sky, 0, 1_000, ties), 4);
  assert.deepEqual([...ranked(ties)], [0, 1, 2, 3]);
  assert.ok(radius(9, 100) > radius(1, 100) && radius(1, 10_000) < radius(1, 100));
});

test("filters by theme, kind, neighborhood and network", () => {
  const sky = smallSky();
  const pass = (query: string) => [...passing(sky, readSelection(query))].join("");
  assert.equal(pass(""), "1111");
  assert.equal(pass("?tema=cibo"), "0110");
  assert.equal(pass("?tipo=network"), "1000");
  assert.equal(pass("?quartiere=g"), "0110");
  assert.equal(pass("?rete=5&tema=casa"), "1100");
  assert.equal(pass("?tema=ignoto"), "0000");
  assert.deepEqual([...membersOf(sky, 0)], [0, 1, 2, 3]);
});

test("has few stars in an early sky", () => {
  const sky = smallSky();
  assert.deepEqual(
    [0, 1, 2, 3].map((star) => isUp(sky, star, 0, 120)),
    [true, true, false, false],
  );
});

test("draws a network as a figure once three members are up", () => {
  const sky = smallSky();
  const at = (now: number) =>
    figuresOf(sky, networksOf(sky), { now, since: 0 }, (s) => isUp(sky, s, 0, now), sky.x, sky.y);
  assert.equal(at(500).length, 0);
  assert.deepEqual(
    at(700).map((figure) => [figure.name, figure.members]),
    [["R", 3]],
  );
});

test("fills places and chooses words by number as the server does", () => {
  const phrase = "{0}: {1,choice,0#{1} legami|1#1 legame|1<{1} legami}.";
  assert.equal(filled(phrase, "Ada", 0), "Ada: 0 legami.");
  assert.equal(filled(phrase, "Ada", 1), "Ada: 1 legame.");
  assert.equal(filled(phrase, "Ada", 12), "Ada: 12 legami.");
  assert.equal(filled("{0,choice,1#uno|1<molti}", 0), "uno");
  assert.equal(filled("{0} {1}", "a"), "a ");
});

test("draws declared ties and counts none of them", () => {
  const file = sampleSky(100, 200);
  const declared = { a: [3, 2], b: [7, 9], kind: [1, 1], from: [0, 300], to: [0, 0], recorded: [250, 310] };
  const sky = read({ ...file, declared });
  assert.deepEqual(Array.from(sky.declared.a), [3, 5]);
  assert.deepEqual(Array.from(sky.declared.from), [250, 300]);
  assert.equal(degrees(sky, 0, today, new Uint16Array(sky.stars)), 200);
  assert.deepEqual(Array.from(read(file).declared.a), []);
});

test("reads a large sky without losing a tie", () => {
  const sky = read(sampleSky(1_000, 4_000));
  const ties = new Uint16Array(sky.stars);
  assert.equal(degrees(sky, 0, today, ties), 4_000);
  assert.equal(
    ties.reduce((sum, count) => sum + count, 0),
    8_000,
  );
  assert.ok(sky.a.every((a, t) => a < sky.b[t]));
});
