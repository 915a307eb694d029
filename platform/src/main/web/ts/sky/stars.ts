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

const sizeAt = 2;
const litAt = 9;

export interface StarProgram {
  resize(star: number, size: number): void;
  light(star: number, lit: number): void;
  readonly ties: TieLayer;
  touch(): void;
}

/** A sigma program for this sky; `ready` is told of the program that sigma makes of it. */
export function starProgramOf(sky: Sky, moment: Moment, ready: (program: StarProgram) => void) {
  const shapeOfKind = sky.file.kinds.map(([code]) => shapeOf(code));
  const { FLOAT, POINTS } = WebGL2RenderingContext;

  return class extends NodeProgram<string> implements StarProgram {
    readonly ties: TieLayer;
    private dirty = true;
    private readonly place = new Int32Array(sky.stars);
    private readonly sizes = new Float32Array(sky.stars);
    private readonly lights = new Float32Array(sky.stars).fill(1);

    constructor(gl: WebGL2RenderingContext, picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
      void picking;
      this.ties = new TieLayer(gl, sky.ties);
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

    processVisibleItem(_id: number, start: number, data: NodeDisplayData): void {
      const star = (data as NodeDisplayData & { star: number }).star;
      this.place[star] = start;
      const values = [
        data.x,
        data.y,
        this.sizes[star],
        shapeOfKind[sky.kind[star]],
        ...channels(colorOf(sky.theme[star])),
        sky.from[star],
        sky.to[star],
        this.lights[star],
      ];
      this.array.set(values, start);
      this.dirty = true;
    }

    /** Gives the ties their ends, once sigma has placed the stars. */
    joinTies(): void {
      for (let t = 0; t < sky.ties; t++) {
        const a = this.place[sky.a[t]];
        const b = this.place[sky.b[t]];
        const ends = [this.array[a], this.array[a + 1], this.array[b], this.array[b + 1]] as [
          number,
          number,
          number,
          number,
        ];
        this.ties.set(t, ends, tieBegins(sky, t), sky.tieTo[t]);
      }
      this.ties.changed = true;
    }

    resize(star: number, size: number): void {
      this.array[this.place[star] + sizeAt] = this.sizes[star] = size;
    }

    light(star: number, lit: number): void {
      this.array[this.place[star] + litAt] = this.lights[star] = lit;
    }

    touch(): void {
      this.dirty = true;
    }

    render(params: RenderParams): void {
      if (this.hasNothingToRender()) return;
      const { gl } = this.normalProgram;
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      this.ties.draw(params, moment, exposure(330, moment.upTies, 0.55, params.zoomRatio));
      this.bindStars();
      gl.useProgram(this.normalProgram.program);
      this.setUniforms(params);
      gl.drawArrays(POINTS, 0, sky.stars);
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
      if (this.dirty) gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW);
      this.dirty = false;
    }
  };
}
