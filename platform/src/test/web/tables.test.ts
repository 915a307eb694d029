import assert from "node:assert/strict";
import { test } from "node:test";
import { labelCells } from "../../main/web/ts/site/tables";

interface Cell {
  innerText: string;
  dataset: { label?: string };
}

const cell = (innerText: string): Cell => ({ innerText, dataset: {} });

function page(heads: Cell[], rows: Cell[][], classes: string[]): ParentNode {
  const table = {
    tHead: { rows: [{ cells: heads }] },
    tBodies: [{ rows: rows.map((cells) => ({ cells })) }],
    classList: { add: (name: string) => classes.push(name) },
  };
  return { querySelectorAll: () => [table] } as unknown as ParentNode;
}

test("every cell says its column's name", () => {
  const rows = [
    [cell("Rete Anziani"), cell("8")],
    [cell("Rete Casa"), cell("4"), cell("in più")],
  ];
  const classes: string[] = [];
  labelCells(page([cell(" Rete "), cell("Soci")], rows, classes));
  assert.deepEqual(
    rows.map((row) => row.map((one) => one.dataset.label)),
    [
      ["Rete", "Soci"],
      ["Rete", "Soci", ""],
    ],
  );
  assert.deepEqual(classes, ["table-stacked"]);
});
