// Measures the script's time per frame of the sky in headless Chromium: node src/test/web/bench.mjs [stars
// ties]… from platform/. Drawing is done in software there and not counted, unless it makes the script
// wait.
import { build } from "esbuild";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sizes = process.argv.slice(2).map(Number);
const runs = sizes.length
  ? Array.from({ length: sizes.length / 2 }, (_, i) => sizes.slice(2 * i, 2 * i + 2))
  : [
      [3_000, 9_000],
      [10_000, 40_000],
    ];
const bundle = await build({
  entryPoints: ["src/test/web/sky-bench.ts"],
  bundle: true,
  write: false,
  format: "esm",
  minify: true,
});
const page = `<!doctype html><div id="stage" style="position:relative;width:1280px;height:600px"></div>
<script type="module" src="/bench.js"></script>`;
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader-webgl",
  "--enable-unsafe-swiftshader",
  "--window-size=1280,800",
];

function measure(stars, ties) {
  return new Promise((done) => {
    const profile = mkdtempSync(join(tmpdir(), "sky-bench-"));
    let browser;
    const server = createServer((request, response) => {
      if (request.url.startsWith("/result")) {
        let text = "";
        request
          .on("data", (part) => (text += part))
          .on("end", () => {
            response.end();
            browser.on("exit", () => {
              rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
              server.close(() => done(JSON.parse(text)));
            });
            browser.kill();
          });
      } else {
        const script = request.url.startsWith("/bench.js");
        response.setHeader("content-type", script ? "text/javascript" : "text/html");
        response.end(script ? bundle.outputFiles[0].contents : page);
      }
    });
    server.listen(0, "127.0.0.1", () => {
      const address = `http://127.0.0.1:${server.address().port}/?stars=${stars}&ties=${ties}`;
      browser = spawn(
        process.env.CHROMIUM ?? "/usr/bin/chromium",
        [...flags, `--user-data-dir=${profile}`, address],
        { stdio: "ignore" },
      );
    });
  });
}

for (const [stars, ties] of runs) console.log(JSON.stringify(await measure(stars, ties)));
