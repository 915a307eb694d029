// Lists: the button that prints, and one box that ticks all rows of the page. Lists work without.

/** Shows the buttons that print, which do nothing without a script. */
export function offerPrinting(page: ParentNode, print: () => void): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", print);
  }
}

/** Puts into the head of the ticks a box that ticks every row, and follows what they become. */
export function offerTickAll(page: ParentNode): void {
  for (const head of page.querySelectorAll<HTMLElement>("th[data-tick-all]")) {
    const table = head.closest("table");
    const boxes = [...(table?.querySelectorAll<HTMLInputElement>("tbody input.list-tick") ?? [])];
    if (boxes.length < 2 || head.querySelector("input")) continue;
    const all = document.createElement("input");
    all.type = "checkbox";
    all.className = "list-tick";
    all.setAttribute("aria-label", head.dataset.tickAll ?? "");
    const follow = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
    boxes.forEach((box) => box.addEventListener("change", follow));
    follow();
    head.append(" ", all);
  }
}
