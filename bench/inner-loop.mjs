// ./costellazioni bench inner: the price of one edit while developing, in seconds of the clock and of the
// processor, on a copy of this checkout. It fails when an edit does not show, a class that is gone is still
// used, a process is left behind, or Maven's own class files are touched.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import {
  copy, family, finish, measured, original, place, processor, read, remove, replace, stat, tell, write,
} from "./copy.mjs";

const java = "platform/src/main/java/org/costellazioni/";
const errors = `${java}site/web/ErrorPageController.java`;
const template = "platform/src/main/jte/site/web/error.jte";
const rounds = Number(process.env.ROUNDS ?? 3);
let product;

process.on("exit", () => product?.kill("SIGTERM"));

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// --- dev -------------------------------------------------------------------------------------------

async function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

const port = await freePort();

async function get(path) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", headers: { accept: "text/html" } });
  return { status: answer.status, body: await answer.text() };
}

/** One edit, and how long until a reload shows it. */
async function shows(what, edit, path, shown) {
  const pid = product.pid;
  await pause(400);
  const cpu = processor(pid);
  edit();
  const begun = performance.now();
  let answer = await get(path);
  while (!shown(answer) && performance.now() - begun < 60_000) {
    await pause(50);
    answer = await get(path);
  }
  const clock = (performance.now() - begun) / 1000;
  await pause(200);
  tell(what, shown(answer), clock, processor(pid) - cpu);
}

async function started(what) {
  const begun = performance.now();
  product = spawn("./costellazioni", ["dev", "--port", port, "--data", join(place, "data")], {
    cwd: place,
    stdio: ["pipe", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  let said = "";
  await new Promise((ready, dead) => {
    product.stderr.on("data", (text) => (said += text).includes("http://localhost:") && ready());
    product.on("exit", () => dead(new Error(said)));
  });
  tell(what, true, (performance.now() - begun) / 1000, processor(product.pid));
}

async function stopped(signal) {
  const all = family(product.pid);
  const begun = performance.now();
  const ended = new Promise((done) => product.on("exit", done));
  product.kill(signal);
  await ended;
  const clock = (performance.now() - begun) / 1000;
  await pause(signal === "SIGKILL" ? 3000 : 100);
  const left = all.filter((pid) => existsSync(`/proc/${pid}`) && stat(pid)?.[0] !== "Z");
  tell(`stopped by ${signal}`, left.length === 0, clock, 0, left.join(" "));
}

async function dev() {
  await started("dev, first start");
  await stopped("SIGINT");
  await started("dev, next start");
  await pause(4000);
  const missing = "/non-esiste";
  for (let i = 0; i < rounds; i++) {
    await shows("template: text", () => replace(template, 'class="lead">', `class="lead">r${i}`), missing, (a) => a.body.includes(`>r${i}`));
    await shows("template: loop, lambda, other variables", () => replace(template, "<h1>", `@for(var n : java.util.stream.IntStream.of(${i}).mapToObj(x -> shell.hashCode() + "q" + x).toList())<b>\${n}</b>@endfor<h1>`), missing, (a) => a.body.includes(`q${i}</b>`));
    await shows("template: does not compile", () => replace(template, "<h1>", "<h1>${wrong}"), missing, (a) => a.status === 500 && a.body.includes("site/web/error.jte:") && a.body.includes("wrong"));
    await shows("template: as it was", () => write(template, original(template)), missing, (a) => a.status === 404 && !a.body.includes(`q${i}</b>`));
    await shows("method body", () => replace(errors, "return status instanceof Integer code ? code : 404;", "return 413;"), missing, (a) => a.status === 413);
    await shows("method body: does not compile", () => replace(errors, "return 413;", "return wrong;"), missing, (a) => a.status === 500 && a.body.includes("ErrorPageController.java:"));
    await shows("method body: as it was", () => write(errors, original(errors)), missing, (a) => a.status === 404);
    await shows("method more, and a field", () => replace(errors, "private static int kindOf(", "private static final int ODD = 413;\n\n    private static int odd(int status) {\n        return ODD + status;\n    }\n\n    private static int kindOf("), missing, (a) => a.status === 404);
    await shows("record: a component more", () => {
      replace(`${java}site/Crumb.java`, "public record Crumb(", "public record Crumb(int probe, ");
      for (const file of users("new Crumb(")) write(file, read(file).replaceAll("new Crumb(", "new Crumb(0, "));
    }, "/accesso", (a) => a.status === 200);
    await shows("record and controller: as they were", () => {
      write(errors, original(errors));
      for (const file of users("Crumb(")) write(file, original(file));
    }, "/accesso", (a) => a.status === 200);
    const messages = "platform/src/main/resources/messages/site.properties";
    await shows("message", () => replace(messages, "site.error.404.title=", `site.error.404.title=r${i} `), missing, (a) => a.body.includes(`r${i} `));
    write(messages, original(messages));
    await shows("migration: new", () => write("platform/src/main/resources/db/migration/site/V99999__probe.sql", `create table site_probe_${i} (a int);`), "/accesso", (a) => a.status === 200);
    await shows("migration: written again", () => write("platform/src/main/resources/db/migration/site/V99999__probe.sql", `create table site_probe_${i} (b int);`), "/accesso", (a) => a.status === 200);
    await shows("migration: gone", () => remove("platform/src/main/resources/db/migration/site/V99999__probe.sql"), "/accesso", (a) => a.status === 200);
    const style = "platform/src/main/web/styles/parts/_content.scss";
    const script = "platform/src/main/web/ts/site.ts";
    const asset = async (pattern) => (await get("/accesso")).body.match(pattern)[0];
    const css = await asset(/site-[^"]+\.css/);
    await shows("style", () => write(style, `${read(style)}.probe-${i} { color: red }\n`), "/accesso", (a) => a.status === 200 && !a.body.includes(css));
    const js = await asset(/site-[^"]+\.js/);
    await shows("script", () => write(script, `${read(script)}console.log("probe ${i}");\n`), "/accesso", (a) => a.status === 200 && !a.body.includes(js));
    const probe = `${java}site/web/ProbeController.java`;
    await shows("controller: new", () => write(probe, `package org.costellazioni.site.web;\n@org.springframework.stereotype.Controller class ProbeController { @org.springframework.web.bind.annotation.GetMapping("/accesso/prova") @org.springframework.web.bind.annotation.ResponseBody String show() { return "prova"; } }\n`), "/accesso/prova", (a) => a.body === "prova");
    await shows("controller: gone", () => remove(probe), "/accesso/prova", (a) => a.body !== "prova");
  }
  await stopped("SIGINT");
  await started("dev, next start");
  await stopped("SIGKILL");
}

function users(text) {
  const found = spawnSync("grep", ["-rlF", "--include=*.java", "--include=*.jte", text, "platform/src/main"], { cwd: place, encoding: "utf8" });
  return found.stdout.trim().split("\n").filter(Boolean);
}

// --- test ------------------------------------------------------------------------------------------

function tests() {
  const places = `${java}registry/Places.java`;
  const names = "SeatsTests";
  measured("test: the whole context, first run", `test ${names}`, 0);
  for (let i = 0; i < rounds; i++) {
    measured("test: the whole context, nothing changed", `test ${names}`, 0);
    replace(places, "neighborhoods.placeAll();", `neighborhoods.placeAll(); // ${i}`);
    measured("test: a body changed", `test ${names}`, 0);
    write(places, original(places).replace(/}\s*$/, `\n    public int probe${i}() {\n        return 1;\n    }\n}\n`));
    measured("test: a facade’s method more", `test ${names}`, 0);
    write(places, original(places));
    measured("test: a facade’s method less", `test ${names}`, 0);
    measured("test: pure rules", "test SeatRulesTests", 0);
    measured("test: a package of rules", "test registry.rules", 0);
  }
  const test = "platform/src/test/java/org/costellazioni/registry/ProbeTests.java";
  const source = (body) => `package org.costellazioni.registry;\nclass ProbeTests {\n  @org.junit.jupiter.api.Test\n  void probes() {\n    ${body}\n  }\n}\n`;
  write(test, source("throw new IllegalStateException(String.valueOf(Probe.ONE));"));
  measured("test: does not compile", "test ProbeTests", 1, "registry/ProbeTests.java:5");
  write(`${java}registry/Probe.java`, "package org.costellazioni.registry;\nclass Probe { static final int ONE = 1; }\n");
  measured("test: fails", "test ProbeTests", 1, "registry/ProbeTests.java:5");
  remove(`${java}registry/Probe.java`);
  measured("test: a class that is gone is not used", "test ProbeTests", 1, "Probe");
  remove(test);
  measured("test: a test that is gone", "test ProbeTests", 2);
}

copy();
const maven = join(place, "platform/target/classes");
mkdirSync(maven, { recursive: true });
writeFileSync(join(maven, "Probe.class"), "Maven's");
tests();
await dev();
const touched = readdirSync(maven).filter((name) => name !== "Probe.class");
tell("Maven’s class files left alone", touched.length === 0, 0, 0, touched.join(" "));
finish();
