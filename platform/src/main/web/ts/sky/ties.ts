// Draws the ties in one call. They stay out of sigma's own graph: forty thousand edges there would cost a
// tenth of a second of script before the first picture.

import type { RenderParams } from "sigma/types";
import { channels } from "./palette";
import { tieFragment, tieVertex } from "./shaders";

type Gl = WebGL2RenderingContext;

export function compile(gl: Gl, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram() as WebGLProgram;
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as [number, string][]) {
    const shader = gl.createShader(type) as WebGLShader;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(gl.getProgramInfoLog(program) ?? "shader");
  return program;
}

const corners = new Float32Array([0, 1, 0, -1, 1, 1, 1, 1, 0, -1, 1, -1]);
const stride = 6;

export class TieLayer {
  /** For each tie: start x, y, end x, y, first day, last day. */
  fixed = new Float32Array(0);
  /** For each tie: 0 hidden, below 1 dimmed, 1 plain, above 1 pointed out. */
  lit = new Float32Array(0);
  changed = true;
  litChanged = true;
  private readonly program: WebGLProgram;
  private readonly array: WebGLVertexArrayObject;
  private readonly fixedBuffer: WebGLBuffer;
  private readonly litBuffer: WebGLBuffer;

  constructor(
    private readonly gl: Gl,
    private count: number,
    /** Pixels of a dash and the gap behind it; 0 for a whole line. */
    private readonly dash = 0,
  ) {
    this.resize(count);
    this.program = compile(gl, tieVertex, tieFragment);
    this.array = gl.createVertexArray() as WebGLVertexArrayObject;
    this.fixedBuffer = gl.createBuffer() as WebGLBuffer;
    this.litBuffer = gl.createBuffer() as WebGLBuffer;
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STATIC_DRAW);
    this.bind("a_corner", 2, 8, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.fixedBuffer);
    this.bind("a_start", 2, stride * 4, 0, 1);
    this.bind("a_end", 2, stride * 4, 8, 1);
    this.bind("a_life", 2, stride * 4, 16, 1);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.litBuffer);
    this.bind("a_lit", 1, 4, 0, 1);
    gl.bindVertexArray(null);
  }

  /** Makes room for so many ties, all plain. */
  resize(count: number): void {
    this.count = count;
    this.fixed = new Float32Array(count * stride);
    this.lit = new Float32Array(count).fill(1);
    this.changed = this.litChanged = true;
  }

  /** From one point to another, for some days. */
  set(tie: number, ax: number, ay: number, bx: number, by: number, from: number, to: number): void {
    const { fixed } = this;
    let i = tie * stride;
    fixed[i++] = ax;
    fixed[i++] = ay;
    fixed[i++] = bx;
    fixed[i++] = by;
    fixed[i++] = from;
    fixed[i] = to;
  }

  /** Draws the ties as they stand at a moment, with more or less light. */
  draw(params: RenderParams, moment: { now: number; since: number }, gain: number): void {
    const gl = this.gl;
    gl.useProgram(this.program);
    gl.bindVertexArray(this.array);
    this.upload();
    const at = (name: string) => gl.getUniformLocation(this.program, name);
    gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix);
    gl.uniform2f(
      at("u_view"),
      (params.width * params.pixelRatio) / 2,
      (params.height * params.pixelRatio) / 2,
    );
    gl.uniform1f(at("u_pixels"), params.pixelRatio);
    gl.uniform1f(at("u_now"), moment.now);
    gl.uniform1f(at("u_since"), moment.since);
    gl.uniform1f(at("u_gain"), gain);
    gl.uniform1f(at("u_dash"), this.dash);
    gl.uniform3f(at("u_color"), ...channels("#9db8ff"));
    gl.drawArraysInstanced(gl.TRIANGLES, 0, 6, this.count);
    gl.bindVertexArray(null);
  }

  private upload(): void {
    const gl = this.gl;
    if (this.changed) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.fixedBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.fixed, gl.STATIC_DRAW);
    }
    if (this.litChanged) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.litBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.lit, gl.DYNAMIC_DRAW);
    }
    this.changed = this.litChanged = false;
  }

  private bind(name: string, size: number, bytes: number, offset: number, divisor: number): void {
    const location = this.gl.getAttribLocation(this.program, name);
    this.gl.enableVertexAttribArray(location);
    this.gl.vertexAttribPointer(location, size, this.gl.FLOAT, false, bytes, offset);
    this.gl.vertexAttribDivisor(location, divisor);
  }
}
