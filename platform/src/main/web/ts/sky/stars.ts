// The program that sigma calls for every star. It uploads only what changed, draws the ties beneath the
// stars, and leaves out sigma's second drawing for finding what lies under the pointer (see nearest.ts).

import type Sigma from "sigma";
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { Sky } from "./data";
import { tieBegins } from "./data";
import { channels, colorOf, shapeOf } from "./palette";
import { starFragment, starVertex } from "./shaders";
import { TieLayer } from "./ties";

/** What moves: read by the program at each frame, written by the view. */
export interface Moment {
  now: number;
  since: number;
  /** How many are in the sky of the period: a crowded sky is drawn with less light. */
  upStars: number;
  upTies: number;
}

/** As a camera's: less light the more there is to see, more again as one comes nearer. */
export function exposure(few: number, count: number, power: number, ratio: number): number {
  return Math.min(1, Math.pow(few / Math.max(few, count), power) / Math.min(1, ratio));
}

const stride = 10;
const sizeAt = 2;
const litAt = 9;

/** The edges of the picture, in the sky's measure. */
export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface StarProgram {
  /** Draws another sky from now on; its stars stand at x and y. */
  take(sky: Sky, x: Float32Array, y: Float32Array, bounds: Bounds): void;
  resize(star: number, size: number): void;
  light(star: number, lit: number): void;
  readonly ties: TieLayer;
  readonly declared: TieLayer;
  touch(): void;
}

/** The edges of a picture that holds all stars. */
export function boundsOf(sky: Sky, stretch: number): Bounds {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let s = 0; s < sky.stars; s++) {
    bounds.left = Math.min(bounds.left, sky.x[s] * stretch);
    bounds.right = Math.max(bounds.right, sky.x[s] * stretch);
    bounds.top = Math.min(bounds.top, sky.y[s]);
    bounds.bottom = Math.max(bounds.bottom, sky.y[s]);
  }
  return bounds;
}

/** Sigma's own measure for the square that holds these bounds. */
export function framing({ left, right, top, bottom }: Bounds): (x: number, y: number) => [number, number] {
  const size = Math.max(right - left, bottom - top) || 1;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  return (x, y) => [0.5 + (x - middleX) / size, 0.5 + (y - middleY) / size];
}

/** A dash and its gap, as in the legend. */
const dashPixels = 12;

/**
 * A sigma program that holds a sky of its own: sigma's graph has only the corners of the picture, so that
 * another sky is taken without it. `ready` is told of the program that sigma makes.
 */
export function starProgramOf(moment: Moment, ready: (program: StarProgram) => void) {
  const { FLOAT, POINTS } = WebGL2RenderingContext;

  return class extends NodeProgram<string> implements StarProgram {
    ties: TieLayer;
    declared: TieLayer;
    private dirty = true;
    private stars = 0;
    private columns = new Float32Array(0);

    constructor(gl: WebGL2RenderingContext, picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
      void picking;
      this.ties = new TieLayer(gl, 0);
      this.declared = new TieLayer(gl, 0, dashPixels);
      ready(this);
    }

    getDefinition() {
      const attribute = (name: string, size: number) => ({ name, size, type: FLOAT });
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: starVertex,
        FRAGMENT_SHADER_SOURCE: starFragment,
        METHOD: POINTS,
        UNIFORMS: ["u_matrix", "u_pixels", "u_zoom", "u_now", "u_since", "u_gain"],
        ATTRIBUTES: [
          attribute("a_position", 2),
          attribute("a_size", 1),
          attribute("a_shape", 1),
          attribute("a_color", 3),
          attribute("a_life", 2),
          attribute("a_lit", 1),
        ],
      };
    }

    processVisibleItem(_id: number, _start: number, _data: NodeDisplayData): void {
      // The corners of the picture are not drawn.
    }

    take(sky: Sky, x: Float32Array, y: Float32Array, bounds: Bounds): void {
      const shapeOfKind = sky.file.kinds.map(([code]) => shapeOf(code));
      const colors = sky.file.themes.map((_, theme) => channels(colorOf(theme)));
      const none = channels(colorOf(-1));
      const framed = framing(bounds);
      this.stars = sky.stars;
      this.columns = new Float32Array(sky.stars * stride);
      for (let s = 0; s < sky.stars; s++) {
        const [r, g, b] = sky.theme[s] < 0 ? none : colors[sky.theme[s]];
        const [px, py] = framed(x[s], y[s]);
        this.columns.set(
          [px, py, 1, shapeOfKind[sky.kind[s]], r, g, b, sky.from[s], sky.to[s], 1],
          s * stride,
        );
      }
      this.dirty = true;
      this.join(sky);
    }

    /** Gives the ties their ends. */
    private join(sky: Sky): void {
      this.ties.resize(sky.ties);
      for (let t = 0; t < sky.ties; t++) {
        const [a, b] = [sky.a[t] * stride, sky.b[t] * stride];
        const { columns: at } = this;
        this.ties.set(t, at[a], at[a + 1], at[b], at[b + 1], tieBegins(sky, t), sky.tieTo[t]);
      }
      this.ties.changed = true;
      const { a, b, from, to } = sky.declared;
      this.declared.resize(a.length);
      for (let t = 0; t < a.length; t++) {
        const { columns: at } = this;
        const [p, q] = [a[t] * stride, b[t] * stride];
        this.declared.set(t, at[p], at[p + 1], at[q], at[q + 1], from[t], to[t]);
      }
      this.declared.changed = true;
    }

    resize(star: number, size: number): void {
      this.columns[star * stride + sizeAt] = size;
    }

    light(star: number, lit: number): void {
      this.columns[star * stride + litAt] = lit;
    }

    touch(): void {
      this.dirty = true;
    }

    render(params: RenderParams): void {
      if (this.stars === 0) return;
      const { gl } = this.normalProgram;
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      const gain = exposure(330, moment.upTies, 0.55, params.zoomRatio);
      this.ties.draw(params, moment, gain);
      this.declared.draw(params, moment, gain * 1.6);
      this.bindStars();
      gl.useProgram(this.normalProgram.program);
      this.setUniforms(params);
      gl.drawArrays(POINTS, 0, this.stars);
      this.unbindProgram(this.normalProgram);
    }

    setUniforms(params: RenderParams): void {
      const { gl, uniformLocations: at } = this.normalProgram;
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform1f(at.u_pixels, params.pixelRatio);
      gl.uniform1f(at.u_zoom, Math.min(2.4, 1 / params.sizeRatio));
      gl.uniform1f(at.u_now, moment.now);
      gl.uniform1f(at.u_since, moment.since);
      gl.uniform1f(at.u_gain, exposure(260, moment.upStars, 0.5, params.zoomRatio));
    }

    private bindStars(): void {
      const { gl, buffer } = this.normalProgram;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      let offset = 0;
      for (const attribute of this.ATTRIBUTES)
        offset += this.bindAttribute(attribute, this.normalProgram, offset);
      if (this.dirty) gl.bufferData(gl.ARRAY_BUFFER, this.columns, gl.DYNAMIC_DRAW);
      this.dirty = false;
    }
  };
}
