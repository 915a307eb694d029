// Visits a sky that is served, in headless Chromium: node src/test/web/visit.mjs ADDRESS [PICTURES] from
// platform/. Tells how long it takes from navigation to the first drawn sky, and the script's time per
// frame while the sky is moved, from afar and from near. Drawing is done in software there and not counted.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [address, pictures] = process.argv.slice(2);
const [width, height] = (process.env.WINDOW ?? "1280x800").split("x").map(Number);
const profile = mkdtempSync(join(tmpdir(), "sky-visit-"));
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--use-gl=angle",
  "--use-angle=swiftshader-webgl",
  "--enable-unsafe-swiftshader",
  "--remote-debugging-pipe",
  `--window-size=${width},${height}`,
  `--user-data-dir=${profile}`,
];
const browser = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", flags, {
  stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
});
const waiting = new Map();
let asked = 0;
let rest = "";
browser.stdio[4].on("data", (part) => {
  const messages = (rest + part).split("\0");
  rest = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) waiting.get(message.id)?.(message);
});

function ask(method, params = {}, sessionId = undefined) {
  return new Promise((done, failed) => {
    const id = ++asked;
    waiting.set(id, ({ result, error }) => (error ? failed(new Error(error.message)) : done(result)));
    browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
const page = (method, params) => ask(method, params, sessionId);
const value = async (expression) => {
  const { result, exceptionDetails } = await page("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};

async function picture(name) {
  if (!pictures) return;
  const { data } = await page("Page.captureScreenshot", { format: "png" });
  writeFileSync(join(pictures, `${name}-${width}.png`), Buffer.from(data, "base64"));
}

/** Script time of each frame's callbacks, and of all script by the frame. */
async function moving(act) {
  await value("window.frames_ = []");
  const before = await metrics();
  await act();
  const after = await metrics();
  const frames = JSON.parse(await value("JSON.stringify(window.frames_)")).sort((a, b) => a - b);
  const share = (part) => Number((frames[Math.floor((frames.length - 1) * part)] ?? 0).toFixed(2));
  const script = ((after.ScriptDuration - before.ScriptDuration) * 1000) / Math.max(1, frames.length);
  return { frames: frames.length, p50: share(0.5), p95: share(0.95), script: Number(script.toFixed(2)) };
}

async function metrics() {
  const all = (await page("Performance.getMetrics")).metrics;
  return Object.fromEntries(all.map((metric) => [metric.name, metric.value]));
}

async function drag(steps) {
  const mouse = (type, x, y, buttons) =>
    page("Input.dispatchMouseEvent", { type, x, y, button: "left", buttons, clickCount: 1 });
  const [x, y] = [width / 2, 400];
  await mouse("mousePressed", x, y, 1);
  for (let i = 0; i < steps; i++) {
    await mouse("mouseMoved", x + 60 * Math.sin(i / 5), y + 40 * Math.sin(i / 7), 1);
    await pause(16);
  }
  await mouse("mouseReleased", x, y, 0);
}

await page("Page.enable");
await page("Performance.enable");
await page("Page.addScriptToEvaluateOnNewDocument", {
  source: `window.frames_ = [];
    let at = 0, sum = 0;
    const plain = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (call) => plain((now) => {
      const began = performance.now();
      call(now);
      if (now === at) window.frames_[window.frames_.length - 1] += performance.now() - began;
      else window.frames_.push(performance.now() - began);
      at = now;
    });`,
});
await page("Page.navigate", { url: address });
await pause(500);
const ready = `new Promise((done) => {
  const look = () => {
    const up = performance.getEntriesByName("sky-up")[0];
    if (up) done(up.startTime);
    else setTimeout(look, 20);
  };
  look();
})`;
const result = { openMs: Math.round(await value(ready)) };
const sizes = `performance.getEntriesByType("resource").reduce((sum, r) => sum + r.transferSize, 0)`;
result.kB = Math.round((await value(sizes)) / 1024);
await pause(1500);
await picture("afar");
result.afar = await moving(() => drag(60));
for (let i = 0; i < Number(process.env.STEPS ?? 3); i++) {
  await value(`document.querySelector("[data-zoom-in]").click()`);
  await pause(700);
}
await pause(2500);
await picture("near");
result.near = await moving(() => drag(60));
await pause(1500);
await picture("near-moved");
result.heapMB = Math.round((await metrics()).JSHeapUsedSize / 1048576);
console.log(JSON.stringify(result));
browser.on("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
browser.kill();
