// Labels that never collide: the most important first, each in the first free place around its star.

export interface LabelRequest {
  id: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Distance from the star's middle to where a label may begin. */
  gap: number;
  /** Names of networks stand on their point; names of stars stand beside it. */
  centered: boolean;
}

/** A box on the stage or on the page. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PlacedLabel extends Box {
  id: number;
}

/** Whether two boxes cover some point together; edges may meet. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/** Which boxes can be shown together: each that overlaps no earlier one of those shown. */
export function apart(boxes: Box[]): boolean[] {
  const shown: Box[] = [];
  return boxes.map((box) => {
    const free = !shown.some((other) => overlap(box, other));
    if (free) shown.push(box);
    return free;
  });
}

function free(taken: PlacedLabel[], place: PlacedLabel, width: number, height: number): boolean {
  const inside =
    place.left >= 4 &&
    place.top >= 4 &&
    place.left + place.width <= width - 4 &&
    place.top + place.height <= height - 4;
  return inside && !taken.some((other) => overlap(place, other));
}

function candidates(wish: LabelRequest): [number, number][] {
  const { x, y, width, height, gap } = wish;
  if (wish.centered) {
    return [
      [x - width / 2, y - height],
      [x - width / 2, y],
      [x - width / 2, y - 2 * height],
      [x - width, y - height],
      [x, y - height],
    ];
  }
  return [
    [x - width / 2, y + gap],
    [x + gap, y - height / 2],
    [x - gap - width, y - height / 2],
    [x - width / 2, y - gap - height],
  ];
}

/** Places as many wishes as fit, in their order; `kept` are places that nobody may cover. */
export function placeLabels(
  wishes: LabelRequest[],
  width: number,
  height: number,
  kept: PlacedLabel[] = [],
): PlacedLabel[] {
  const taken = [...kept];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    for (const [left, top] of candidates(wish)) {
      const there = { id: wish.id, left, top, width: wish.width, height: wish.height };
      if (free(taken, there, width, height)) {
        taken.push(there);
        placed.push(there);
        break;
      }
    }
  }
  return placed;
}
