// Run in the browser by bench.mjs: plays the years of a large sky while the camera moves, and times the
// script.

import { read } from "../../main/web/ts/sky/data";
import { SkyView } from "../../main/web/ts/sky/view";
import { sampleSky, today } from "./sample";

const parameters = new URLSearchParams(location.search);
const stars = Number(parameters.get("stars"));
const ties = Number(parameters.get("ties"));
const frames = 60;

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.floor((sorted.length - 1) * share)].toFixed(2));
}

async function measure(): Promise<void> {
  const file = sampleSky(stars, ties);
  const started = performance.now();
  const sky = read(file);
  const view = new SkyView(document.querySelector("#stage") as HTMLElement, sky, today);
  view.sigma.refresh();
  const opened = performance.now() - started;
  const played: number[] = [];
  const moved: number[] = [];
  let began = 0;
  view.sigma.on("beforeRender", () => {
    began = performance.now();
  });
  let drawn = 0;
  view.sigma.on("afterRender", () => {
    drawn = performance.now() - began;
  });
  for (let frame = 0; frame < frames; frame++) {
    await new Promise(requestAnimationFrame);
    const before = performance.now();
    if (frame % 2) view.showPeriod(0, today - 4_000 + frame * 2);
    else view.sigma.getCamera().setState({ ratio: 1 - frame / 100, x: 0.5 + frame / 400 });
    const changed = performance.now() - before;
    view.sigma.refresh({ skipIndexation: true, partialGraph: { nodes: [], edges: [] }, schedule: false });
    (frame % 2 ? played : moved).push(changed + drawn);
  }
  const result = {
    stars,
    ties,
    openMs: Math.round(opened),
    playP50: percentile(played, 0.5),
    playP95: percentile(played, 0.95),
    playLeast: percentile(played, 0),
    moveP50: percentile(moved, 0.5),
    moveP95: percentile(moved, 0.95),
    moveLeast: percentile(moved, 0),
  };
  await fetch("/result", { method: "POST", body: JSON.stringify(result) });
}

void measure();
