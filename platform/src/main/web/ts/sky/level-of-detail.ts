// Nearness in a large sky: as one comes nearer the communities in view open into their stars, and as one
// goes away they close again. Only while the camera rests, so that moving costs nothing.

import { Merger, type FarFile, type NearFile } from "./merge";
import type { SkyView } from "./view";

/** A community as it falls on the window. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
  members: number;
}

const nearEnough = 55;
const mostOpen = 4_000;
const mostKept = 16_000;
const nearRatio = 0.55;
const restMs = 140;
const mostLooks = 30;

/**
 * Which communities to open: those in the window that are large enough there to be told apart, the nearest
 * to its middle first, as long as not too many stars come of it. The pinned one comes before all.
 */
export function wanted(
  discs: Disc[],
  width: number,
  height: number,
  most = mostOpen,
  pinned = -1,
): number[] {
  const far = ({ x, y }: Disc) => Math.hypot(x - width / 2, y - height / 2);
  const inside = ({ x, y, radius }: Disc) =>
    x + radius > 0 && y + radius > 0 && x - radius < width && y - radius < height;
  const near = discs
    .map((disc, place) => ({ disc, place }))
    .filter(({ disc, place }) => inside(disc) && (disc.radius >= nearEnough || place === pinned))
    .sort((p, q) => Number(q.place === pinned) - Number(p.place === pinned) || far(p.disc) - far(q.disc));
  const chosen: number[] = [];
  let stars = 0;
  for (const { disc, place } of near) {
    if (stars + disc.members > most && chosen.length > 0) break;
    stars += disc.members;
    chosen.push(place);
  }
  return chosen.sort((p, q) => p - q);
}

export class LevelOfDetail {
  /** The community that was asked for by name. */
  pinned = -1;
  private readonly merger: Merger;
  private readonly nears = new Map<number, NearFile>();
  private open: number[] = [];
  private opening: { key: string; done: Promise<void> } | null = null;
  private timer = 0;
  private turn = 0;
  private view: SkyView | null = null;
  private arrived: (star: number) => void = () => {};
  private readonly moved = () => {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), restMs);
  };

  constructor(
    private readonly far: FarFile,
    community: string,
    private readonly query: string,
    private readonly stale: () => void,
  ) {
    this.merger = new Merger(far, community);
  }

  /** The sky with all communities closed. */
  closed() {
    return this.merger.sky(new Map());
  }

  /** Follows a view's camera, which shows this sky. */
  follow(view: SkyView, arrived: (star: number) => void): void {
    this.view = view;
    this.arrived = arrived;
    view.sigma.getCamera().on("updated", this.moved);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.turn++;
    this.view?.sigma.getCamera().off("updated", this.moved);
    this.view = null;
  }

  /** Comes near to a community, which opens when the camera rests. */
  come(place: number): void {
    const { groups, farthest } = this.far;
    this.pinned = place;
    void this.view?.zoomTo(
      (groups.x[place] / farthest) * 2 - 1,
      (groups.y[place] / farthest) * 2 - 1,
      Math.max(0.01, (groups.reach[place] / farthest) * 2),
    );
    this.moved();
  }

  /** Comes near to the star that was asked for; answers its place once its community is open. */
  async find(): Promise<number> {
    const { asked, farthest, groups } = this.far;
    if (!asked || !this.view) return -1;
    this.pinned = groups.number.indexOf(asked.group);
    if (this.pinned < 0) return -1;
    const reach = Math.max(0.01, groups.reach[this.pinned] / farthest);
    await this.view.zoomTo((asked.x / farthest) * 2 - 1, (asked.y / farthest) * 2 - 1, reach);
    // The camera may still be settling, and what is opened first be overtaken.
    for (let turn = 0; turn < mostLooks && this.view; turn++) {
      await this.look();
      const star = this.view?.sky.byNumber.get(asked.number);
      if (star !== undefined) return star;
      await new Promise((done) => setTimeout(done, restMs));
    }
    return -1;
  }

  private discs(view: SkyView): Disc[] {
    const { groups, farthest } = this.far;
    view.viewport.take();
    const at = (value: number) => (value / farthest) * 2 - 1;
    return groups.number.map((_, place) => {
      const [px, py] = [at(groups.x[place]) * view.stretch, at(groups.y[place])];
      const [x, y] = view.viewport.screen([px, py]);
      const [, edge] = view.viewport.screen([px, py + (groups.reach[place] / farthest) * 2]);
      return { x, y, radius: Math.abs(edge - y), members: groups.members[place] };
    });
  }

  /** Opens what is near and closes what is far. */
  async look(): Promise<void> {
    const { view } = this;
    if (!view) return;
    const { clientWidth: width, clientHeight: height } = view.stage;
    const near = view.sigma.getCamera().ratio <= nearRatio;
    const next = near ? wanted(this.discs(view), width, height, mostOpen, this.pinned) : [];
    if (!near) this.pinned = -1;
    const key = next.join();
    if (key === this.open.join()) {
      this.turn++;
      this.opening = null;
    } else if (this.opening?.key !== key) {
      this.opening = { key, done: this.show(view, next, ++this.turn) };
    }
    await this.opening?.done;
  }

  private async show(view: SkyView, next: number[], turn: number): Promise<void> {
    const files = await Promise.all(next.map((place) => this.near(place)));
    if (turn !== this.turn || !this.view) return;
    if (files.some((file) => file === null)) return this.stale();
    const held = view.focus >= 0 ? (view.sky.groups?.group(view.focus) ?? -1) : -1;
    this.open = next;
    this.opening = null;
    view.take(this.merger.sky(new Map(next.map((place, i) => [place, files[i] as NearFile]))));
    this.forget();
    if (held >= 0 && next.includes(held)) this.arrive(held);
  }

  /** The focus was on a community that is open now: its brightest star takes it. */
  private arrive(place: number): void {
    const { view } = this;
    if (!view) return;
    const numbers = this.nears.get(place)?.stars.number ?? [];
    let number = 0;
    let best = -1;
    for (const step of numbers) {
      const star = view.sky.byNumber.get((number += step));
      if (star !== undefined && (best < 0 || view.tiesOf(star) > view.tiesOf(best))) best = star;
    }
    if (best >= 0) this.arrived(best);
  }

  /** A community's stars; null when the drawing that it belongs to is no more. */
  private async near(place: number): Promise<NearFile | null> {
    const known = this.nears.get(place);
    if (known) {
      this.nears.delete(place);
      this.nears.set(place, known);
      return known;
    }
    const { drawing, groups } = this.far;
    const answer = await fetch(`/cielo/gruppi/${drawing}/${groups.number[place]}?${this.query}`);
    if (!answer.ok) return null;
    const file = (await answer.json()) as NearFile;
    this.nears.set(place, file);
    return file;
  }

  /** Lets go of the communities that were left longest ago. */
  private forget(): void {
    let stars = 0;
    for (const { stars: own } of this.nears.values()) stars += own.x.length;
    for (const [place, file] of this.nears) {
      if (stars <= mostKept) return;
      if (this.open.includes(place)) continue;
      this.nears.delete(place);
      stars -= file.stars.x.length;
    }
  }
}
