// Bundles scripts, styles, fonts and icons into the folder given. Every file carries its hash in its name,
// so it may be cached for ever; assets.properties says which name stands for which, for Java to read.
import { build } from "esbuild";
import * as sass from "sass";
import { createHash } from "node:crypto";
import { gzipSync, constants } from "node:zlib";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { usedIcons, spriteOf } from "./icons.mjs";

const out = process.argv[2];
const web = "src/main/web";
const kit = "node_modules/bootstrap-italia";
const fonts = ["regular", "600", "700"].map((w) => `titillium-web-v10-latin-ext_latin-${w}.woff2`);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function stampOf(icons) {
  const hash = createHash("sha256").update(icons.join());
  for (const file of [...filesBelow(web), "package-lock.json"]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

const names = new Map();

function put(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
  const hashed = `${stem}-${hash}${ending}`;
  names.set(name, hashed);
  write(hashed, bytes);
  return hashed;
}

function write(name, bytes) {
  writeFileSync(join(out, name), bytes);
  if (!name.endsWith(".woff2") && !name.endsWith(".png")) {
    writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
}

function styles() {
  const faces = fonts.map((font) => put(font, readFileSync(join(kit, "dist/fonts/Titillium_Web", font))));
  const importer = {
    canonicalize: (url) => (url === "fonts" ? new URL("fonts:faces") : null),
    load: () => ({
      syntax: "scss",
      contents: `$regular: "${faces[0]}"; $semibold: "${faces[1]}"; $bold: "${faces[2]}";
        $chevron: "${names.get("chevron.svg")}";`,
    }),
  };
  for (const sheet of ["site.scss", "sky.scss", "map.scss"]) {
    const { css } = sass.compile(join(web, "styles", sheet), {
      style: "compressed",
      quietDeps: true,
      logger: sass.Logger.silent,
      loadPaths: [join(kit, "src/scss"), "node_modules"],
      importers: [importer],
    });
    put(sheet.replace("scss", "css"), css);
  }
}

async function scripts() {
  const entries = readdirSync(join(web, "ts")).filter((file) => file.endsWith(".ts"));
  const result = await build({
    entryPoints: entries.map((file) => join(web, "ts", file)),
    outdir: out,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    metafile: true,
    write: false,
    legalComments: "none",
    logLevel: "warning",
  });
  for (const file of result.outputFiles) write(basename(file.path), file.contents);
  for (const [path, { entryPoint }] of Object.entries(result.metafile.outputs)) {
    if (entryPoint) names.set(basename(entryPoint).replace(".ts", ".js"), basename(path));
  }
}

const icons = usedIcons(filesBelow("src/main"), kit);
const stamp = stampOf(icons);
const stampFile = join(out, ".stamp");
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit(0);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
put("icons.svg", spriteOf(icons, kit));
for (const picture of ["star.svg", "chevron.svg"]) put(picture, readFileSync(join(web, picture)));
styles();
await scripts();
const lines = [...names].map(([name, hashed]) => `${name}=${hashed}`).sort();
writeFileSync(join(out, "assets.properties"), lines.join("\n") + "\n");
writeFileSync(stampFile, stamp);
const weight = readdirSync(out).reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
console.log(`assets: ${names.size} files, ${Math.round(weight / 1024)} kB with their compressed twins`);
