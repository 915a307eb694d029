// Lists: the button that prints, and one box that ticks all rows of the page. Lists work without.

/** Shows the buttons that print, which do nothing without a script. */
export function offerPrinting(page: ParentNode, print: () => void): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", print);
  }
}

/** Puts where a list asks for it, in the head of the ticks or above its rows, a box that ticks every row, and
 * follows what they become. */
export function offerTickAll(page: ParentNode): void {
  for (const head of page.querySelectorAll<HTMLElement>("[data-tick-all]")) {
    const rows = head.closest("table")?.tBodies[0] ?? head.parentElement;
    const boxes = [...(rows?.querySelectorAll<HTMLInputElement>("input.list-tick") ?? [])];
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
    if (head.tagName !== "TH") head.append(" ", head.dataset.tickAll ?? "");
  }
}
