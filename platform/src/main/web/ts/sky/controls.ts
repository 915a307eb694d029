// The sky by keyboard and pointer: arrows move along ties, Enter opens, Escape closes.

import { neighborsOf } from "./visibility";
import type { SkyView } from "./view";

const directions: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The tied star that lies best in a direction on the screen; -1 when none lies there. */
export function along(
  from: { x: number; y: number },
  candidates: Iterable<number>,
  where: (star: number) => { x: number; y: number },
  [dx, dy]: [number, number],
): number {
  let best = -1;
  let least = Infinity;
  for (const star of candidates) {
    const to = where(star);
    const [x, y] = [to.x - from.x, to.y - from.y];
    const far = Math.hypot(x, y) || 1;
    const straight = (x * dx + y * dy) / far;
    if (straight < 0.35) continue;
    const cost = far * (2.2 - straight);
    if (cost < least) [best, least] = [star, cost];
  }
  return best;
}

export interface ControlEvents {
  open(star: number, byKeyboard: boolean): void;
  close(): void;
  say(star: number): void;
  nothingThere(): void;
}

export function bindControls(view: SkyView, on: ControlEvents): void {
  const { stage } = view;
  const go = (star: number) => {
    view.point(star);
    view.bring(star);
    on.say(star);
  };
  const step = (by: number) => {
    const order = view.byBrightness();
    if (order.length === 0) return;
    const here = order.indexOf(view.focus);
    go(order[here < 0 ? 0 : (here + by + order.length) % order.length]);
  };
  const move = (direction: [number, number]) => {
    if (view.focus < 0 || !view.seen(view.focus)) return step(0);
    const tied = neighborsOf(view.sky, view.focus, view.moment.since, view.moment.now);
    const next = along(
      view.where(view.focus),
      [...tied].filter((star) => view.seen(star)),
      (star) => view.where(star),
      direction,
    );
    if (next < 0) on.nothingThere();
    else go(next);
  };
  stage.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = directions[event.key];
    if (direction) move(direction);
    else if (event.key === "PageDown") step(1);
    else if (event.key === "PageUp") step(-1);
    else if (event.key === "Home") go(view.byBrightness()[0] ?? -1);
    else if (event.key === "Enter" && view.focus >= 0) on.open(view.focus, true);
    else if (event.key === "Escape") on.close();
    else return;
    event.preventDefault();
  });
  stage.addEventListener("blur", () => view.point(-1));
  pointer(view, on);
}

function pointer(view: SkyView, on: ControlEvents): void {
  const { stage } = view;
  const spot = (event: MouseEvent) => {
    const box = stage.getBoundingClientRect();
    return view.at(event.clientX - box.left, event.clientY - box.top);
  };
  let down: [number, number] = [0, 0];
  stage.addEventListener(
    "pointerdown",
    (event) => {
      down = [event.clientX, event.clientY];
    },
    true,
  );
  stage.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons !== 0) return;
    const star = spot(event);
    stage.classList.toggle("sky-over-star", star >= 0);
    view.point(star);
  });
  stage.addEventListener("pointerleave", () => view.point(-1));
  stage.addEventListener("click", (event) => {
    if (Math.hypot(event.clientX - down[0], event.clientY - down[1]) > 6) return;
    const star = spot(event);
    if (star >= 0) on.open(star, false);
    else on.close();
  });
  // The page scrolls over the sky; the sky zooms when it has the focus, or with Ctrl, or with two fingers.
  stage.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== stage) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
  for (const kind of ["touchstart", "touchmove", "touchend"] as const) {
    stage.addEventListener(
      kind,
      (event) => {
        if (event.touches.length < 2 && kind !== "touchend") event.stopPropagation();
      },
      { capture: true, passive: true },
    );
  }
}
