// The sky in the window: sigma for the camera and the graphics card, two sheets of paper for figures and
// names.

import type Sigma from "sigma";
import type { Sky } from "./data";
import { backdropOn } from "./backdrop";
import { figuresOf, networksOf, ranked, type Figure, type Network } from "./figures";
import { degrees, isUp, neighborsOf, passing, radius, radiusOfMany } from "./visibility";
import { createRenderer } from "./renderer";
import { Nearest } from "./nearest";
import { drawFigures, drawNames, drawRing, measureAgain, Sheet, type Name } from "./overlay";
import type { PlacedLabel } from "./label-placement";
import type { Selection } from "./selection";
import { Viewport } from "./viewport";
import { boundsOf, starProgramOf, type Bounds, type Moment, type StarProgram } from "./stars";

/** How crowded a large sky is where it is open. */
const crowd = 3_000;
const nameOf = (sky: Sky, star: number) => sky.file.stars.name[star];
const names = { most: 46, perPixel: 1 / 26_000, discs: 160 };

export class SkyView {
  readonly moment: Moment;
  readonly sigma: Sigma;
  focus = -1;
  chosen = -1;
  /** Boxes that no name may cover, in pixels of the stage. */
  kept: PlacedLabel[] = [];
  sky!: Sky;
  private passes!: Uint8Array;
  private ties!: Uint16Array;
  private x!: Float32Array;
  private y!: Float32Array;
  private nearest!: Nearest;
  private networks!: Network[];
  private order: Int32Array = new Int32Array(0);
  private program!: StarProgram;
  private readonly under: Sheet;
  private readonly over: Sheet;
  private neighbors = new Set<number>();
  private figures: Figure[] = [];
  private figured = "";
  readonly viewport: Viewport;
  /** How much wider than high the sky is drawn. */
  readonly stretch: number;
  private readonly bounds: Bounds;

  constructor(
    readonly stage: HTMLElement,
    sky: Sky,
    now: number,
    private readonly titles: (sky: Sky, star: number, day: number) => string = nameOf,
  ) {
    this.moment = { now, since: 0, upStars: sky.stars, upTies: sky.ties };
    this.stretch = Math.min(2.6, Math.max(0.55, stage.clientWidth / Math.max(1, stage.clientHeight)));
    this.bounds = boundsOf(sky, this.stretch);
    backdropOn(stage);
    this.under = new Sheet(stage, "sky-sheet");
    const star = starProgramOf(this.moment, (made) => {
      this.program = made;
    });
    this.sigma = createRenderer(stage, star, this.bounds, sky.file.large === true, this.still);
    this.viewport = new Viewport(this.sigma, sky.x, sky.y);
    this.over = new Sheet(stage, "sky-sheet");
    this.take(sky);
    this.sigma.on("afterRender", () => this.draw());
    void document.fonts?.ready.then(() => {
      measureAgain();
      this.redraw();
    });
  }

  /** Shows another sky in the same place; who was pointed out stays so, where still there. */
  take(sky: Sky): void {
    const [focus, chosen] = [this.focus, this.chosen].map((star) => this.sky?.number[star]);
    this.sky = sky;
    this.focus = sky.byNumber.get(focus) ?? -1;
    this.chosen = sky.byNumber.get(chosen) ?? -1;
    this.x = sky.x.map((value) => value * this.stretch);
    this.y = sky.y;
    this.viewport.at(this.x, this.y);
    this.nearest = new Nearest(this.x, this.y, sky.groups ? 0.006 : 0.03);
    this.networks = networksOf(sky);
    this.passes = new Uint8Array(sky.stars).fill(1);
    this.ties = new Uint16Array(sky.stars);
    this.program.take(sky, this.x, this.y, this.bounds);
    this.figured = "";
    this.neighbors = new Set();
    this.refresh();
  }

  /** Whether the reader asked for less motion. */
  get still(): boolean {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Shows the filters of a selection. */
  select(selection: Selection): void {
    this.passes = passing(this.sky, selection);
    this.figured = "";
    this.shine();
    this.refresh();
  }

  /** Shows the sky of a period. */
  showPeriod(since: number, now: number): void {
    this.moment.now = now;
    this.moment.since = since;
    this.refresh();
  }

  /** Points out a star and what it is tied to; -1 for none. */
  point(focus: number): void {
    if (focus === this.focus) return;
    this.focus = focus;
    this.shine();
    this.redraw();
  }

  choose(star: number): void {
    this.chosen = star;
    this.shine();
    this.redraw();
  }

  /** Whether the star is to be seen: in the period and through the filters. */
  seen(star: number): boolean {
    return this.passes[star] === 1 && isUp(this.sky, star, this.moment.since, this.moment.now);
  }

  /** Seen stars from the one with most ties on. */
  byBrightness(): number[] {
    return Array.from(this.order).filter((star) => this.seen(star));
  }

  /** The seen star nearest to a point of the stage, within a finger's width; -1 when there is none. */
  at(x: number, y: number): number {
    const spot = this.viewport.sky(x, y);
    return this.nearest.find(spot.x, spot.y, spot.reach, (star) => this.seen(star));
  }

  /** Comes near to a point of the sky. */
  zoomTo(x: number, y: number, reach: number): Promise<void> {
    const size = Math.min(this.stage.clientWidth, this.stage.clientHeight);
    return this.viewport.zoomTo([x * this.stretch, y], reach * this.stretch, size, this.still ? 0 : 600);
  }

  where(star: number): { x: number; y: number } {
    return this.viewport.where(star);
  }

  /** Moves the camera so that the star is well inside the window. */
  bring(star: number): void {
    this.viewport.bring(star, this.stage.clientWidth, this.stage.clientHeight, this.still ? 0 : 350);
  }

  redraw(): void {
    this.sigma.scheduleRender();
  }

  /** Ties of the star in the period, by the graph's count. */
  tiesOf(star: number): number {
    return this.ties[star];
  }

  private refresh(): void {
    this.moment.upTies = degrees(this.sky, this.moment.since, this.moment.now, this.ties);
    let up = 0;
    for (let s = 0; s < this.sky.stars; s++) {
      this.program.resize(s, this.radius(s));
      if (isUp(this.sky, s, this.moment.since, this.moment.now)) up++;
    }
    this.moment.upStars = up;
    this.order = ranked(this.weights());
    this.program.touch();
    this.figure();
    if (this.focus >= 0 || this.chosen >= 0) this.shine();
    this.redraw();
  }

  /** Outlines the networks anew once a month of the sky: often enough for the eye, seldom enough for play. */
  private figure(): void {
    const period = `${Math.floor(this.moment.now / 30)} ${this.moment.since}`;
    if (period === this.figured) return;
    this.figured = period;
    this.figures = figuresOf(
      this.sky,
      this.networks,
      this.moment,
      (star) => this.seen(star),
      this.x,
      this.y,
    );
  }

  private shine(): void {
    const { sky, program, passes } = this;
    const pointed = this.focus >= 0 ? this.focus : this.chosen;
    this.neighbors =
      pointed < 0 ? new Set() : neighborsOf(sky, pointed, this.moment.since, this.moment.now);
    for (let s = 0; s < sky.stars; s++) {
      const near = pointed < 0 || s === pointed || this.neighbors.has(s);
      program.light(s, (passes[s] ? 1 : 0.1) * (s === pointed ? 1.3 : near ? 1 : 0.4));
    }
    const lit = (a: number, b: number) =>
      passes[a] && passes[b] ? (a === pointed || b === pointed ? 1.7 : pointed < 0 ? 1 : 0.35) : 0;
    for (let t = 0; t < sky.ties; t++) program.ties.lit[t] = lit(sky.a[t], sky.b[t]);
    const { a, b } = sky.declared;
    for (let t = 0; t < a.length; t++) program.declared.lit[t] = lit(a[t], b[t]);
    program.ties.litChanged = program.declared.litChanged = true;
    program.touch();
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.stage;
    this.viewport.take();
    this.under.clear(width, height);
    this.over.clear(width, height);
    const strong = (star: number) => star === this.focus || star === this.chosen;
    const margin = 26 * Math.min(2, this.viewport.zoom);
    const heads = drawFigures(this.under, this.figures, margin, strong, (point) =>
      this.viewport.screen(point),
    );
    const pointed = this.focus >= 0 ? this.focus : this.chosen;
    if (pointed >= 0 && this.seen(pointed)) {
      const { x, y } = this.where(pointed);
      drawRing(this.over.pen, x, y, this.core(pointed) + 8);
    }
    const kept = [...this.kept, ...this.discs(width, height)];
    drawNames(this.over, this.figures, heads, this.names(width, height), kept);
  }

  /** The star's radius in pixels while the whole sky is in view. */
  radius(star: number): number {
    const { groups, stars } = this.sky;
    const many = groups?.many(star, this.moment.now) ?? 0;
    if (groups && groups.group(star) >= 0) return radiusOfMany(many, groups.most);
    return radius(this.ties[star], groups ? crowd : stars);
  }

  /** What stars are ranked by: those that stand for many come first. */
  private weights(): Uint16Array {
    const { groups } = this.sky;
    if (!groups) return this.ties;
    return this.ties.map((ties, star) => ties + groups.many(star, this.moment.now) * 8);
  }

  private isNamed(star: number): boolean {
    return this.ties[star] > 0 || (this.sky.groups?.group(star) ?? -1) >= 0;
  }

  /** The star's radius on the screen. */
  private core(star: number): number {
    return this.radius(star) * this.viewport.zoom;
  }

  /** The star's name, or what it stands for. */
  title(star: number): string {
    return this.titles(this.sky, star, this.moment.now);
  }

  /** The brightest stars in the window, as boxes that no name may cover. */
  private discs(width: number, height: number): PlacedLabel[] {
    const found: PlacedLabel[] = [];
    for (let i = 0; i < this.order.length && found.length < names.discs; i++) {
      const star = this.order[i];
      if (!this.seen(star)) continue;
      const { x, y } = this.where(star);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const size = this.core(star) * 0.9 + 1;
      found.push({ id: -1, left: x - size, top: y - size, width: 2 * size, height: 2 * size });
    }
    return found;
  }

  private names(width: number, height: number): Name[] {
    const most = Math.min(names.most, Math.max(8, width * height * names.perPixel));
    const found: Name[] = [];
    const named = new Set<number>();
    const add = (star: number, strong: boolean) => {
      if (named.has(star)) return;
      named.add(star);
      const { x, y } = this.where(star);
      if (x < 0 || y < 0 || x > width || y > height) return;
      const gap = this.core(star) + 5;
      found.push({ star, text: this.title(star), x, y, gap, strong });
    };
    for (const star of new Set([this.focus, this.chosen]))
      if (star >= 0 && this.seen(star)) add(star, true);
    if (this.neighbors.size > 0)
      for (const star of [...this.neighbors].slice(0, 24)) if (this.seen(star)) add(star, false);
    for (let i = 0; i < this.order.length && found.length < most; i++) {
      const star = this.order[i];
      if (!this.sky.isNetwork[star] && this.seen(star) && this.isNamed(star)) add(star, false);
    }
    return found;
  }
}
