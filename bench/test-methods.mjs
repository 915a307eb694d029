// node bench/test-methods.mjs OLD [NEW]: every test method of one commit in another (the files here unless NEW is
// given), under the same class or another one. Prints those that moved; fails when one is gone.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

const [old, now] = process.argv.slice(2);
if (!old) {
  console.error("node bench/test-methods.mjs OLD [NEW]");
  process.exit(2);
}
const git = (...call) => execFileSync("git", call, { encoding: "utf8", maxBuffer: 1 << 28 });
const annotation = /@(?:Test|ParameterizedTest|TestFactory|RepeatedTest|TestTemplate)\b/g;
const declaration = /\n\s*(?:public |protected |private |static |final )*[\w<>[\], ?.]+\s+(\w+)\(/;

// Classes by the name of a method. Trials are methods that a repository's trial names.
function methods(commit) {
  const found = new Map();
  const call = ["grep", ...(commit ? [] : ["--untracked"]), "-lE", "@(Test|ParameterizedTest|TestFactory|RepeatedTest)|RepositoryTrials", ...(commit ? [commit] : [])];
  for (const file of git(...call, "--", "*/src/test/*.java").trim().split("\n")) {
    const path = commit ? file.slice(commit.length + 1) : file;
    const text = commit ? git("show", `${commit}:${path}`) : readFileSync(path, "utf8");
    const at = basename(path, ".java");
    const names = [...text.matchAll(annotation)].map(
      (one) => declaration.exec(text.slice(one.index + one[0].length))?.[1],
    );
    if (at.endsWith("Trials")) names.push(...[...text.matchAll(/this::(\w+)/g)].map((one) => one[1]));
    for (const name of names.filter(Boolean)) found.set(name, (found.get(name) ?? new Set()).add(at));
  }
  return found;
}

const before = methods(old);
const after = methods(now);
let gone = 0;
let kept = 0;
for (const [name, classes] of [...before].sort()) {
  const heirs = after.get(name);
  for (const one of [...classes].sort()) {
    if (heirs?.has(one)) kept += 1;
    else if (heirs) console.log(`moved  ${one}.${name} → ${[...heirs].sort().join(", ")}`);
    else {
      gone += 1;
      console.log(`GONE   ${one}.${name}`);
    }
  }
}
const count = (all) => [...all.values()].reduce((sum, classes) => sum + classes.size, 0);
console.log(`${count(before)} before, ${count(after)} now, ${kept} where they were, ${gone} gone`);
process.exit(gone ? 1 : 0);
