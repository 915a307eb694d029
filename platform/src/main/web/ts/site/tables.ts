// On a phone a table's rows stand as cards: each cell says its column's name, because the heads are
// out of sight. Without this the table can be scrolled sideways.

/** Writes into every cell the name of its column. */
export function labelCells(page: ParentNode): void {
  for (const table of page.querySelectorAll<HTMLTableElement>(".piece-table table")) {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    const names = heads.map((cell) => (cell.dataset.name ?? cell.innerText).trim());
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      [...row.cells].forEach((cell, i) => (cell.dataset.label = names[i] ?? ""));
    }
    table.classList.add("table-stacked");
  }
}
