// The far stars that mean nothing: drawn once on three sheets, which the style sheet makes twinkle.

/** A small generator of our own, so that the same sky comes back each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sheet(random: () => number, width: number, height: number, pixels: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width * pixels;
  canvas.height = height * pixels;
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  const count = Math.round((width * height) / 4_200);
  for (let i = 0; i < count; i++) {
    const faint = random() ** 3;
    const tint = random();
    pen.fillStyle = tint < 0.2 ? "#ffe9c9" : tint < 0.5 ? "#cfe0ff" : "#ffffff";
    pen.globalAlpha = 0.12 + 0.5 * faint;
    pen.beginPath();
    pen.arc(random() * canvas.width, random() * canvas.height, pixels * (0.35 + 0.75 * faint), 0, 7);
    pen.fill();
  }
  return canvas;
}

/** Fills the element with the far stars; again when its size changes much. */
function drawOn(element: HTMLElement): void {
  const pixels = Math.min(2, window.devicePixelRatio || 1);
  const random = seeded(2026);
  element.replaceChildren(
    ...[0, 1, 2].map(() => {
      const canvas = sheet(random, element.clientWidth, element.clientHeight, pixels);
      canvas.className = "sky-far";
      return canvas;
    }),
  );
}

/** Puts the far stars behind the stage, and draws them again when the window changes its size. */
export function backdropOn(stage: HTMLElement): void {
  const element = document.createElement("div");
  element.className = "sky-backdrop";
  stage.append(element);
  drawOn(element);
  let [width, height] = [element.clientWidth, element.clientHeight];
  new ResizeObserver(() => {
    if (Math.abs(element.clientWidth - width) + Math.abs(element.clientHeight - height) < 40) return;
    [width, height] = [element.clientWidth, element.clientHeight];
    drawOn(element);
  }).observe(element);
}
