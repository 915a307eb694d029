// The sky on paper: black ink on white, as an old star chart, drawn when the page is printed.

import { tieBegins } from "./data";
import { cornersOf, shapeOf } from "./palette";
import { placeLabels, type LabelRequest } from "./label-placement";
import type { SkyView } from "./view";

const space = "http://www.w3.org/2000/svg";

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text) made.textContent = text;
  return made;
}

function mark(shape: number, x: number, y: number, size: number): SVGElement {
  const corners = cornersOf(shape);
  if (corners.length === 0) {
    const hollow = shape >= 7;
    return element("circle", {
      cx: x.toFixed(1),
      cy: y.toFixed(1),
      r: size.toFixed(1),
      fill: hollow ? "#fff" : "#111",
      stroke: "#111",
      "stroke-width": hollow ? 1.2 : 0.4,
    });
  }
  const points = corners
    .map(([dx, dy]) => `${(x + dx * size).toFixed(1)},${(y + dy * size).toFixed(1)}`)
    .join(" ");
  return element("polygon", { points, fill: "#111" });
}

/** The view that is on the screen, as a picture for paper. */
export function paperOf(view: SkyView): SVGElement {
  const { sky } = view;
  const { clientWidth: width, clientHeight: height } = view.stage;
  const chart = element("svg", { viewBox: `0 0 ${width} ${height}`, width: "100%", role: "img" });
  const { now, since } = view.moment;
  const line = (a: number, b: number, from: number, to: number, dashes: Record<string, string>) => {
    const shown = from <= now && (to === 0 || to >= since);
    if (!shown || !view.seen(a) || !view.seen(b)) return;
    const [p, q] = [view.where(a), view.where(b)];
    chart.append(
      element("line", {
        x1: p.x.toFixed(1),
        y1: p.y.toFixed(1),
        x2: q.x.toFixed(1),
        y2: q.y.toFixed(1),
        stroke: "#555",
        "stroke-width": 0.4,
        ...dashes,
      }),
    );
  };
  for (let t = 0; t < sky.ties; t++) line(sky.a[t], sky.b[t], tieBegins(sky, t), sky.tieTo[t], {});
  const { a, b, from, to } = sky.declared;
  for (let t = 0; t < a.length; t++) line(a[t], b[t], from[t], to[t], { "stroke-dasharray": "3 3" });
  const wishes: LabelRequest[] = [];
  for (const star of view.byBrightness()) {
    const { x, y } = view.where(star);
    const size = view.radius(star) * 0.62;
    chart.append(mark(shapeOf(sky.file.kinds[sky.kind[star]][0]), x, y, size));
    const text = view.title(star);
    const large = sky.isNetwork[star] === 1;
    wishes.push({
      id: star,
      x,
      y,
      width: text.length * (large ? 7.4 : 5.2),
      height: large ? 14 : 11,
      gap: size + 3,
      centered: false,
    });
  }
  wishes.sort((p, q) => sky.isNetwork[q.id] - sky.isNetwork[p.id]);
  for (const spot of placeLabels(wishes, width, height)) {
    const large = sky.isNetwork[spot.id] === 1;
    chart.append(
      element(
        "text",
        {
          x: spot.left.toFixed(1),
          y: (spot.top + spot.height - 3).toFixed(1),
          fill: "#111",
          "font-size": large ? 12 : 9.5,
          "font-weight": large ? 600 : 400,
          "letter-spacing": large ? 1.2 : 0,
        },
        view.title(spot.id),
      ),
    );
  }
  return chart;
}
