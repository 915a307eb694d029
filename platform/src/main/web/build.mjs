// Bundles scripts, styles, fonts and icons into the folder given, unless it holds just that already.
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Bundle, stampOfSources } from "./bundle.mjs";

const out = process.argv[2];
const stamp = stampOfSources();
const stampFile = join(out, ".stamp");
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit(0);

rmSync(out, { recursive: true, force: true });
const bundle = new Bundle(out);
await bundle.build();
await bundle.close();
writeFileSync(stampFile, stamp);
const weight = readdirSync(out).reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
console.log(`assets: ${bundle.size} files, ${Math.round(weight / 1024)} kB with their compressed twins`);
