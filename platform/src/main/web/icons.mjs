// The subset of the Bootstrap Italia sprite that templates and code name: an icon is used by writing its
// name.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Names of the sprite's icons that appear in the templates, scripts and Java sources given, in order. */
export function usedIcons(files, kit) {
  const known = new Set(symbolsOf(kit).keys());
  const used = new Set();
  for (const file of files.filter((name) => /\.(jte|ts|java)$/.test(name))) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(/"(it-[a-z0-9-]+)"/g)) {
      if (known.has(name)) used.add(name);
    }
  }
  return [...used].sort();
}

/** A sprite with just those icons. */
export function spriteOf(icons, kit) {
  const symbols = symbolsOf(kit);
  const body = icons.map((name) => symbols.get(name)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`;
}

function symbolsOf(kit) {
  const sprite = readFileSync(join(kit, "dist/svg/sprites.svg"), "utf8");
  return new Map(
    [...sprite.matchAll(/<symbol id="(it-[a-z0-9-]+)".*?<\/symbol>/gs)].map((m) => [m[1], m[0]]),
  );
}
