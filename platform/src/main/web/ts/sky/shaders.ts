// What the graphics card runs. Time is a uniform: moving the slider changes one number, not the buffers.

/** One point a star: a core whose shape says the kind, a glow around it, rays on the brightest. */
export const starVertex = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec3 a_color;
attribute vec2 a_life;
attribute float a_lit;
uniform mat3 u_matrix;
uniform float u_pixels;
uniform float u_zoom;
uniform float u_now;
uniform float u_since;
uniform float u_gain;
varying vec3 v_color;
varying float v_shape;
varying float v_light;
varying float v_birth;
varying float v_core;
varying float v_gain;

void main() {
  float age = u_now - a_life.x;
  bool gone = a_life.x <= 0.0 || age < 0.0 || (a_life.y > 0.0 && a_life.y < u_since);
  vec3 place = u_matrix * vec3(a_position, 1.0);
  gl_Position = gone ? vec4(3.0, 3.0, 0.0, 1.0) : vec4(place.xy, 0.0, 1.0);
  float core = a_size * u_zoom;
  v_core = core * u_pixels;
  gl_PointSize = gone ? 0.0 : core * u_pixels * 9.0;
  v_color = a_color;
  v_shape = a_shape;
  v_birth = exp(-age / 120.0);
  v_gain = u_gain;
  v_light = a_lit * smoothstep(-1.0, 45.0, age);
}`;

export const starFragment = /* glsl */ `
precision mediump float;
varying vec3 v_color;
varying float v_shape;
varying float v_light;
varying float v_birth;
varying float v_core;
varying float v_gain;

float polygon(vec2 p, float sides, float turn) {
  float angle = atan(p.x, -p.y) + turn;
  float slice = 6.28318531 / sides;
  return cos(floor(0.5 + angle / slice) * slice - angle) * length(p) - 0.86;
}

float shape(vec2 p) {
  if (v_shape < 0.5) return length(p) - 0.92;
  if (v_shape < 1.5) return polygon(p, 3.0, 3.14159265) * 0.85 - 0.02;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y)) * 0.78 - 0.9;
  if (v_shape < 3.5) return polygon(p, 5.0, 3.14159265);
  if (v_shape < 4.5) return max(abs(p.x), abs(p.y)) - 0.84;
  if (v_shape < 5.5) return polygon(p, 6.0, 0.52359878);
  if (v_shape < 6.5) return max(min(abs(p.x), abs(p.y)) - 0.36, max(abs(p.x), abs(p.y)) - 1.05);
  if (v_shape < 7.5) return abs(length(p) - 0.85) - 0.16;
  return min(length(p) - 0.42, abs(length(p) - 0.88) - 0.09);
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * 9.0;
  float far = length(p);
  float soft = 0.8 / max(v_core, 1.0);
  float d = shape(p);
  float core = 1.0 - smoothstep(-soft, soft, d);
  float heart = smoothstep(0.1, -0.75, d);
  float edge = 1.0 - smoothstep(3.4, 4.5, far);
  float glow = (0.42 * exp(-far * 0.95) + 0.16 * exp(-far * 0.42)) * edge * (1.0 + 1.6 * v_birth);
  float bright = smoothstep(5.5, 12.0, v_core);
  float rays = exp(-abs(p.x) * 9.0) * exp(-abs(p.y) * 0.75) + exp(-abs(p.y) * 9.0) * exp(-abs(p.x) * 0.75);
  vec3 hot = mix(v_color, vec3(1.0), 0.82 * heart + 0.12);
  vec3 light = v_color * v_gain * (glow + 0.34 * bright * rays * edge) * (1.0 - core) + hot * core;
  gl_FragColor = vec4(light * v_light, core * v_light);
}`;

/** One thin quad a tie, brighter while it is young; it fades after its end. */
export const tieVertex = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_life;
attribute float a_lit;
uniform mat3 u_matrix;
uniform vec2 u_view;
uniform float u_pixels;
uniform float u_now;
uniform float u_since;
uniform float u_gain;
varying float v_light;
varying float v_side;
varying float v_warm;
varying float v_along;

void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy;
  vec2 along = (end - start) * u_view;
  float length_px = max(length(along), 0.001);
  vec2 across = vec2(-along.y, along.x) / length_px;
  float age = u_now - a_life.x;
  float ended = a_life.y > 0.0 ? max(0.0, u_now - a_life.y) : 0.0;
  bool gone = age < 0.0 || (a_life.y > 0.0 && a_life.y < u_since);
  float young = exp(-age / 500.0);
  float past = ended > 0.0 ? 0.25 + 0.75 * exp(-ended / 400.0) : 1.0;
  float distance_dim = mix(1.0, 0.45, smoothstep(140.0, 900.0, length_px / u_pixels));
  v_warm = young;
  float plain = u_gain * (0.11 + 0.24 * young) * past * distance_dim * min(a_lit, 1.0);
  v_light = plain + max(0.0, a_lit - 1.0) * 0.6;
  float wide = (0.6 + 0.4 * young + 0.6 * max(0.0, a_lit - 1.0)) * u_pixels + 0.35;
  v_side = a_corner.y;
  v_along = a_corner.x * length_px / u_pixels;
  vec2 place = mix(start, end, a_corner.x) + across * a_corner.y * wide / u_view;
  gl_Position = gone || a_lit <= 0.0 ? vec4(3.0, 3.0, 0.0, 1.0) : vec4(place, 0.0, 1.0);
}`;

export const tieFragment = /* glsl */ `
precision mediump float;
uniform vec3 u_color;
uniform float u_dash;
varying float v_light;
varying float v_side;
varying float v_warm;
varying float v_along;

void main() {
  if (u_dash > 0.0 && mod(v_along, u_dash) > u_dash * 0.5) discard;
  float soft = 1.0 - smoothstep(0.35, 1.0, abs(v_side));
  vec3 color = mix(u_color, vec3(1.0, 0.96, 0.86), v_warm * 0.6);
  gl_FragColor = vec4(color * v_light * soft, 0.0);
}`;
