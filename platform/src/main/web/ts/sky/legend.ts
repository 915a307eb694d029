// The legend: only the kinds and themes of this sky, drawn as in the sky.

import type { Term } from "./data";
import { colorOf, cornersOf, plain, shapeOf, shapes } from "./palette";

const space = "http://www.w3.org/2000/svg";

/** A shape in a color, as a small picture; its meaning stands beside it. */
export function symbol(shape: number, color: string): SVGElement {
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
  picture.setAttribute("aria-hidden", "true");
  const corners = cornersOf(shape);
  const mark = document.createElementNS(space, corners.length ? "polygon" : "circle");
  if (corners.length) mark.setAttribute("points", corners.map((corner) => corner.join(",")).join(" "));
  else mark.setAttribute("r", "0.9");
  const hollow = shapes[shape] === "ring" || shapes[shape] === "cluster";
  mark.setAttribute("fill", hollow ? "none" : color);
  mark.setAttribute("stroke", color);
  mark.setAttribute("stroke-width", hollow ? "0.35" : "0");
  picture.append(mark);
  if (shapes[shape] === "cluster") {
    const heart = mark.cloneNode() as Element;
    heart.setAttribute("r", "0.4");
    heart.setAttribute("fill", color);
    picture.append(heart);
  }
  return picture;
}

function line(picture: SVGElement, label: string): HTMLLIElement {
  const item = document.createElement("li");
  item.append(picture, label);
  return item;
}

export function fillLegend(section: HTMLElement, kinds: Term[], themes: Term[], declared: number): void {
  const dashed = section.querySelector<HTMLElement>("[data-legend-declared]");
  if (dashed) dashed.hidden = declared === 0;
  const shapesOf = kinds.map(([code, label]) => line(symbol(shapeOf(code), plain), label));
  const colorsOf = themes.map(([, label], theme) => line(symbol(0, colorOf(theme)), label));
  section.querySelector("[data-legend-kinds]")?.replaceChildren(...shapesOf);
  section.querySelector("[data-legend-themes]")?.replaceChildren(...colorsOf);
}
