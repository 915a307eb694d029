// The two sheets of paper around the stars: the figures of the networks beneath, the names and rings above.

import type { Figure } from "./figures";
import { padded, type Point } from "./hull";
import { placeLabels, type PlacedLabel, type LabelRequest } from "./label-placement";

export interface Name {
  star: number;
  text: string;
  x: number;
  y: number;
  gap: number;
  strong: boolean;
}

const starFont = (strong: boolean) => `${strong ? "600 15px" : "400 13px"} "Titillium Web", sans-serif`;
const figureFont = '600 14px "Titillium Web", sans-serif';

export class Sheet {
  readonly canvas = document.createElement("canvas");
  readonly pen: CanvasRenderingContext2D;
  width = 0;
  height = 0;

  constructor(parent: HTMLElement, css: string) {
    this.canvas.className = css;
    this.canvas.setAttribute("aria-hidden", "true");
    parent.append(this.canvas);
    this.pen = this.canvas.getContext("2d") as CanvasRenderingContext2D;
  }

  /** An empty sheet of the given size, in pixels of the page. */
  clear(width: number, height: number): CanvasRenderingContext2D {
    const pixels = Math.min(2, window.devicePixelRatio || 1);
    if (this.width !== width || this.height !== height) {
      [this.width, this.height] = [width, height];
      this.canvas.width = width * pixels;
      this.canvas.height = height * pixels;
    }
    this.pen.setTransform(pixels, 0, 0, pixels, 0, 0);
    this.pen.clearRect(0, 0, width, height);
    return this.pen;
  }
}

/** A closed curve that touches the middle of each side. */
export function smooth(pen: CanvasRenderingContext2D, corners: Point[]): void {
  const middle = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  pen.beginPath();
  const start = middle(corners[corners.length - 1], corners[0]);
  pen.moveTo(start[0], start[1]);
  corners.forEach((corner, i) => {
    const end = middle(corner, corners[(i + 1) % corners.length]);
    pen.quadraticCurveTo(corner[0], corner[1], end[0], end[1]);
  });
  pen.closePath();
}

/** Draws the networks in view and answers where each one's name would stand: above its figure. */
export function drawFigures(
  sheet: Sheet,
  figures: Figure[],
  margin: number,
  strong: (star: number) => boolean,
  toScreen: (point: Point) => Point,
): Map<number, Point> {
  const pen = sheet.pen;
  const heads = new Map<number, Point>();
  for (const figure of figures) {
    const corners = figure.outline.map(toScreen);
    if (!corners.some(([x, y]) => x > 0 && y > 0 && x < sheet.width && y < sheet.height)) continue;
    const outline = padded(corners, margin, 6);
    const top = Math.min(...outline.map((p) => p[1]));
    const across = corners.reduce((sum, p) => sum + p[0], 0) / corners.length;
    heads.set(figure.star, [across, top + 4]);
    smooth(pen, outline);
    pen.globalAlpha = strong(figure.star) ? 0.17 : 0.06;
    pen.fillStyle = figure.color;
    pen.fill();
    pen.globalAlpha = strong(figure.star) ? 0.6 : 0.2;
    pen.strokeStyle = figure.color;
    pen.lineWidth = 1;
    pen.setLineDash([2, 6]);
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  return heads;
}

const widths = new Map<string, number>();

function widthOf(pen: CanvasRenderingContext2D, text: string, font: string, spacing: string): number {
  const key = font + text;
  let width = widths.get(key);
  if (width === undefined) {
    pen.font = font;
    pen.letterSpacing = spacing;
    width = pen.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Forgets measured names, when a font has arrived. */
export function measureAgain(): void {
  widths.clear();
}

export function shorten(text: string, most = 34): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Writes names of networks, then of stars, each only where it is free. Answers what was written where. */
export function drawNames(
  sheet: Sheet,
  figures: Figure[],
  heads: Map<number, Point>,
  names: Name[],
  kept: PlacedLabel[],
): PlacedLabel[] {
  const pen = sheet.pen;
  const wishes: LabelRequest[] = [];
  const texts = new Map<number, { text: string; font: string; spacing: string; strong: boolean }>();
  const wish = (
    id: number,
    text: string,
    font: string,
    spacing: string,
    height: number,
    strong: boolean,
    at: { x: number; y: number; gap: number; centered: boolean },
  ) => {
    texts.set(id, { text, font, spacing, strong });
    wishes.push({ id, width: widthOf(pen, text, font, spacing) + 6, height, ...at });
  };
  for (const name of names.filter((n) => n.strong)) {
    wish(name.star, shorten(name.text, 60), starFont(true), "0px", 19, true, { ...name, centered: false });
  }
  for (const figure of figures) {
    const head = heads.get(figure.star);
    if (!head || texts.has(figure.star)) continue;
    const text = shorten(figure.name, 32);
    wish(figure.star, text, figureFont, "1.6px", 18, false, {
      x: head[0],
      y: head[1],
      gap: 0,
      centered: true,
    });
  }
  for (const name of names.filter((n) => !n.strong && !texts.has(n.star))) {
    wish(name.star, shorten(name.text), starFont(false), "0px", 16, false, { ...name, centered: false });
  }
  const places = placeLabels(wishes, sheet.width, sheet.height, kept);
  for (const spot of places)
    write(
      pen,
      spot,
      texts.get(spot.id) as { text: string; font: string; spacing: string; strong: boolean },
    );
  pen.letterSpacing = "0px";
  return places;
}

function write(
  pen: CanvasRenderingContext2D,
  spot: PlacedLabel,
  { text, font, spacing, strong }: { text: string; font: string; spacing: string; strong: boolean },
): void {
  pen.font = font;
  pen.letterSpacing = spacing;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = "rgba(11, 16, 38, 0.8)";
  pen.fillStyle = strong ? "#ffffff" : spacing === "0px" ? "#ccd8f3" : "#e7edff";
  const x = spot.left + 3;
  const y = spot.top + spot.height / 2;
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}

/** A ring around the star in focus. */
export function drawRing(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  pen.lineWidth = 2;
  pen.strokeStyle = "#ffffff";
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.stroke();
  pen.lineWidth = 1;
  pen.globalAlpha = 0.45;
  pen.beginPath();
  pen.arc(x, y, radius + 4, 0, 7);
  pen.stroke();
  pen.globalAlpha = 1;
}
