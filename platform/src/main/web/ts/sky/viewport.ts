// From the sky's measure to the screen's and back.

import type Sigma from "sigma";
import type { Point } from "./hull";

/** An affine map, taken anew at each frame: quicker than asking sigma for every star. */
interface Frame {
  ox: number;
  oy: number;
  xx: number;
  xy: number;
  yx: number;
  yy: number;
}

const margin = 90;
const finger = 22;

export class Viewport {
  private frame: Frame | null = null;

  constructor(
    private readonly sigma: Sigma,
    private x: Float32Array,
    private y: Float32Array,
  ) {}

  /** Looks at other stars from now on. */
  at(x: Float32Array, y: Float32Array): void {
    this.x = x;
    this.y = y;
  }

  /** Takes the camera as it stands now. */
  take(): void {
    const o = this.sigma.graphToViewport({ x: 0, y: 0 });
    const ex = this.sigma.graphToViewport({ x: 1, y: 0 });
    const ey = this.sigma.graphToViewport({ x: 0, y: 1 });
    this.frame = { ox: o.x, oy: o.y, xx: ex.x - o.x, xy: ex.y - o.y, yx: ey.x - o.x, yy: ey.y - o.y };
  }

  /** Where a point of the sky falls. */
  screen([x, y]: Point): Point {
    if (!this.frame) this.take();
    const f = this.frame as Frame;
    return [f.ox + x * f.xx + y * f.yx, f.oy + x * f.xy + y * f.yy];
  }

  /** Where a star stands on the stage. */
  where(star: number): { x: number; y: number } {
    const [x, y] = this.screen([this.x[star], this.y[star]]);
    return { x, y };
  }

  /** How much larger stars are drawn than when the whole sky is in view. */
  get zoom(): number {
    return Math.min(2.4, Math.sqrt(1 / this.sigma.getCamera().ratio));
  }

  /** A point of the stage in the sky's measure, with a finger's width around it. */
  sky(x: number, y: number): { x: number; y: number; reach: number } {
    const spot = this.sigma.viewportToGraph({ x, y });
    const edge = this.sigma.viewportToGraph({ x: x + finger, y });
    return { x: spot.x, y: spot.y, reach: Math.abs(edge.x - spot.x) };
  }

  /** Moves the camera to a point of the sky, and so near that a circle around it fills half the window. */
  zoomTo([x, y]: Point, reach: number, size: number, duration: number): Promise<void> {
    const to = this.sigma.viewportToFramedGraph(this.sigma.graphToViewport({ x, y }));
    const edge = this.sigma.graphToViewport({ x: x + reach, y });
    const spread = Math.abs(edge.x - this.sigma.graphToViewport({ x, y }).x) * 4;
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio((camera.ratio * Math.max(spread, 1)) / size);
    const next = { x: to.x, y: to.y, ratio: Math.min(ratio, camera.ratio) };
    if (duration > 0) return camera.animate(next, { duration });
    camera.setState(next);
    return Promise.resolve();
  }

  /** Moves the camera so that the star is well inside a window of the given size. */
  bring(star: number, width: number, height: number, duration: number): void {
    const { x, y } = this.where(star);
    if (x > margin && y > margin && x < width - margin && y < height - margin) return;
    const to = this.sigma.viewportToFramedGraph({ x, y });
    void this.sigma.getCamera().animate({ x: to.x, y: to.y }, { duration });
  }
}
