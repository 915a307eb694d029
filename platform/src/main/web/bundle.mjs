// What becomes of scripts, styles, fonts and icons. Every file carries its hash in its name, so it may be
// cached for ever; assets.properties says which name stands for which, for Java to read.
import { context } from "esbuild";
import * as sass from "sass";
import { createHash } from "node:crypto";
import { gzipSync, constants } from "node:zlib";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { usedIcons, spriteOf } from "./icons.mjs";

const web = "src/main/web";
const kit = "node_modules/bootstrap-italia";
const fonts = ["regular", "600", "700"].map((w) => `titillium-web-v10-latin-ext_latin-${w}.woff2`);
const pictures = ["star.svg", "chevron.svg"];
const list = "assets.properties";

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function hashOf(files, more = "") {
  const hash = createHash("sha256").update(more);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** Stands for everything that a bundle is made of. */
export function stampOfSources() {
  return hashOf([...filesBelow(web), "package-lock.json"], usedIcons(filesBelow("src/main"), kit).join());
}

/** Makes the parts whose sources changed since it last made them. */
export class Bundle {
  #out;
  #developing;
  #parts = new Map();
  #scripts;

  /** While developing, scripts stay readable and nothing is compressed. */
  constructor(out, developing = false) {
    this.#out = out;
    this.#developing = developing;
  }

  /** Whether anything is other than before. Where a source is wrong it fails and leaves all as it was. */
  async build() {
    const icons = usedIcons(filesBelow("src/main"), kit);
    const shown = pictures.map((name) => join(web, name));
    const sheets = [...filesBelow(join(web, "styles")), ...shown, "package-lock.json"];
    const code = [...filesBelow(join(web, "ts")), join(web, "tsconfig.json"), "package-lock.json"];
    const before = this.#lines();
    await this.#part("icons", icons.join(), () => this.#named([["icons.svg", spriteOf(icons, kit)]]));
    await this.#part("pictures", hashOf(shown), () =>
      this.#named(shown.map((file) => [basename(file), readFileSync(file)])),
    );
    await this.#part("fonts", "", () =>
      this.#named(fonts.map((font) => [font, readFileSync(join(kit, "dist/fonts/Titillium_Web", font))])),
    );
    await this.#part("styles", hashOf(sheets), () => this.#styles());
    await this.#part("scripts", hashOf(code), () => this.#bundled());
    this.#write();
    return this.#lines() !== before;
  }

  /** Lets the process end. */
  async close() {
    await this.#scripts?.dispose();
  }

  get size() {
    return this.#names().size;
  }

  async #part(name, key, make) {
    if (this.#parts.get(name)?.key !== key) this.#parts.set(name, { key, ...(await make()) });
  }

  #names() {
    return new Map([...this.#parts.values()].flatMap((part) => [...part.names]));
  }

  #lines() {
    return [...this.#names()].map(([name, hashed]) => `${name}=${hashed}\n`).sort().join("");
  }

  #named(contents) {
    const part = { names: new Map(), files: new Map() };
    for (const [name, bytes] of contents) {
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
      const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
      part.names.set(name, `${stem}-${hash}${ending}`);
      part.files.set(`${stem}-${hash}${ending}`, bytes);
    }
    return part;
  }

  #styles() {
    const names = this.#names();
    const [regular, semibold, bold] = fonts.map((font) => names.get(font));
    const importer = {
      canonicalize: (url) => (url === "fonts" ? new URL("fonts:faces") : null),
      load: () => ({
        syntax: "scss",
        contents: `$regular: "${regular}"; $semibold: "${semibold}"; $bold: "${bold}";
        $chevron: "${names.get("chevron.svg")}";`,
      }),
    };
    const compiled = ["site.scss", "sky.scss", "map.scss"].map((sheet) => {
      const { css } = sass.compile(join(web, "styles", sheet), {
        style: "compressed",
        quietDeps: true,
        logger: sass.Logger.silent,
        loadPaths: [join(kit, "src/scss"), "node_modules"],
        importers: [importer],
      });
      return [sheet.replace("scss", "css"), css];
    });
    return this.#named(compiled);
  }

  async #bundled() {
    const entries = readdirSync(join(web, "ts")).filter((file) => file.endsWith(".ts"));
    await this.#scripts?.dispose();
    this.#scripts = await context({
      entryPoints: entries.map((file) => join(web, "ts", file)),
      outdir: this.#out,
      bundle: true,
      minify: !this.#developing,
      sourcemap: this.#developing ? "inline" : false,
      splitting: true,
      format: "esm",
      target: "es2022",
      entryNames: "[name]-[hash]",
      chunkNames: "part-[hash]",
      metafile: true,
      write: false,
      legalComments: "none",
      logLevel: this.#developing ? "silent" : "warning",
    });
    const result = await this.#scripts.rebuild();
    const part = { names: new Map(), files: new Map() };
    for (const file of result.outputFiles) part.files.set(basename(file.path), file.contents);
    for (const [path, { entryPoint }] of Object.entries(result.metafile.outputs)) {
      if (entryPoint) part.names.set(basename(entryPoint).replace(".ts", ".js"), basename(path));
    }
    return part;
  }

  /** New files first, then the list that names them, then away with what it no longer names. */
  #write() {
    mkdirSync(this.#out, { recursive: true });
    const kept = new Set([list]);
    for (const [name, bytes] of [...this.#parts.values()].flatMap((part) => [...part.files])) {
      kept.add(name);
      if (!existsSync(join(this.#out, name))) writeFileSync(join(this.#out, name), bytes);
      if (!this.#developing && !name.endsWith(".woff2") && !name.endsWith(".png")) {
        kept.add(`${name}.gz`);
        writeFileSync(
          join(this.#out, `${name}.gz`),
          gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
        );
      }
    }
    writeFileSync(join(this.#out, list), this.#lines());
    for (const name of readdirSync(this.#out)) if (!kept.has(name)) rmSync(join(this.#out, name));
  }
}
