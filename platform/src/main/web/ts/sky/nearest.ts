// Finds the star nearest to a point, through a grid: quicker than asking the graphics card, and kinder to
// fingers.

export class Nearest {
  private readonly cells = new Map<number, number[]>();

  constructor(
    private readonly x: Float32Array,
    private readonly y: Float32Array,
    private readonly cell: number,
  ) {
    for (let s = 0; s < x.length; s++) {
      const key = this.key(this.at(x[s]), this.at(y[s]));
      const list = this.cells.get(key);
      if (list) list.push(s);
      else this.cells.set(key, [s]);
    }
  }

  /** The nearest star that passes the filter, no farther than the distance; -1 when there is none. */
  find(x: number, y: number, farthest: number, passes: (star: number) => boolean): number {
    const reach = Math.min(40, Math.ceil(farthest / this.cell));
    let best = -1;
    let least = farthest * farthest;
    for (let cx = this.at(x) - reach; cx <= this.at(x) + reach; cx++) {
      for (let cy = this.at(y) - reach; cy <= this.at(y) + reach; cy++) {
        for (const star of this.cells.get(this.key(cx, cy)) ?? []) {
          const far = (this.x[star] - x) ** 2 + (this.y[star] - y) ** 2;
          if (far <= least && passes(star)) [best, least] = [star, far];
        }
      }
    }
    return best;
  }

  private at(value: number): number {
    return Math.floor(value / this.cell);
  }

  private key(cx: number, cy: number): number {
    return (cx + 32_768) * 65_536 + cy + 32_768;
  }
}
