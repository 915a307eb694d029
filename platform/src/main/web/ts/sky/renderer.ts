// The camera over the sky: two stars that are never seen hold its bounds, our program draws all others.

import Graph from "graphology";
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import type { Bounds } from "./stars";

/** Room around the stars for their names and the controls. */
function paddingOf(stage: HTMLElement): number {
  return Math.min(62, Math.max(30, stage.clientWidth / 18));
}

/** Puts sigma into the stage; a large sky may be come much nearer to. */
export function createRenderer(
  stage: HTMLElement,
  star: unknown,
  bounds: Bounds,
  large: boolean,
  still: boolean,
): Sigma {
  const box = document.createElement("div");
  box.className = "sky-canvas";
  stage.append(box);
  const graph = new Graph({ type: "undirected", multi: false });
  graph.addNode("first", { x: bounds.left, y: bounds.top, size: 1, type: "star" });
  graph.addNode("last", { x: bounds.right, y: bounds.bottom, size: 1, type: "star" });
  return new Sigma(graph, box, {
    defaultNodeType: "star",
    nodeProgramClasses: { star: star as never },
    nodeHoverProgramClasses: { star: NodeCircleProgram },
    renderLabels: false,
    stagePadding: paddingOf(stage),
    minCameraRatio: large ? 0.003 : 0.02,
    maxCameraRatio: 1.5,
    zoomDuration: still ? 0 : 220,
    inertiaDuration: still ? 0 : 200,
    allowInvalidContainer: true,
  });
}
