// A copy of this checkout on which a benchmark may run the launcher and edit files, and the price of what it
// runs in seconds of the clock and of the processor.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const place = mkdtempSync(join(tmpdir(), "costellazioni-"));
const tick = 100;
let failed = 0;

process.on("exit", () => rmSync(place, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

const dated = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true };

export function copy() {
  const files = spawnSync("git", ["-C", root, "ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });
  for (const file of files.stdout.trim().split("\n").filter((name) => existsSync(join(root, name)))) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    cpSync(join(root, file), join(place, file), dated);
  }
  const modules = "platform/node_modules";
  // A copy of its own: what is installed into it must not reach the original.
  if (existsSync(join(root, modules))) cpSync(join(root, modules), join(place, modules), dated);
}

export const original = (file) => readFileSync(join(root, file), "utf8");
export const read = (file) => readFileSync(join(place, file), "utf8");
export const write = (file, text) => {
  mkdirSync(dirname(join(place, file)), { recursive: true });
  writeFileSync(join(place, file), text);
};
export const remove = (file) => rmSync(join(place, file));
export const replace = (file, from, to) => {
  const text = read(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  write(file, text.replace(from, to));
};

/** Processor seconds of a process, of its children that ended, and of those that run. */
export function processor(pid) {
  let sum = 0;
  for (const id of family(pid)) {
    const fields = stat(id);
    if (fields) sum += fields.slice(11, 15).reduce((all, each) => all + Number(each), 0);
  }
  return sum / tick;
}

export function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

export function family(pid) {
  const parents = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((id) => [id, stat(id)?.[1]]);
  const all = [String(pid)];
  for (let i = 0; i < all.length; i++) {
    for (const [id, parent] of parents) if (parent === all[i]) all.push(id);
  }
  return all;
}

export function tell(what, good, clock, cpu, note = "") {
  if (!good) failed++;
  const load = loadavg()[0].toFixed(1).padStart(5);
  const figures = `${clock.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(7)} cpu-s`;
  console.log(`${good ? "ok    " : "FAILED"} ${what.padEnd(42)}${figures}  load ${load}  ${note}`);
}

/** Runs the launcher with the words given; the processor seconds are those of all that it started. */
export function measured(what, words, code, said = "") {
  const script = `./costellazioni ${words}; code=$?; cat /proc/$$/stat >&3; exit $code`;
  const begun = performance.now();
  const run = spawnSync("sh", ["-c", script], {
    cwd: place,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const clock = (performance.now() - begun) / 1000;
  const fields = run.output[3].slice(run.output[3].lastIndexOf(")") + 2).split(" ");
  const cpu = (Number(fields[13]) + Number(fields[14])) / tick;
  const good = run.status === code && (run.stdout + run.stderr).includes(said);
  const lines = (run.stdout + run.stderr).split("\n");
  tell(what, good, clock, cpu, good ? "" : lines.slice(-40).join("\n"));
  return run.stdout;
}

export function finish() {
  process.exit(failed ? 1 : 0);
}
