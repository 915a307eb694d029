// ./costellazioni bench turns OLD NEW [ROUNDS]: the server's processor time per request of two checkouts in turns.
// Both run their demonstration, warmed up; of each page a batch from one, then from the other, seven times. Of the
// server and PostgreSQL together, from /proc. Prints medians in milliseconds and their ratio.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [old, next, rounds = '7'] = process.argv.slice(2);
if (!next) {
  console.log('bench turns OLD NEW [ROUNDS]');
  process.exit(2);
}
const BATCH = Number(process.env.BATCH ?? 200);
// The quick compiler's code takes up to twice the time: whoever has more code to compile is ready later.
const WARM = 3000;
const PORT = Number(process.env.PORT ?? 8490);
const TICKS_A_SECOND = 100;
// Addresses that both have; a number at the end makes each request its own, so that no shared page answers it.
const USUAL = '/realta /realta?q=orto /reti /occasioni /?vista=elenco /privacy /cielo/dati';
const PAGES = (process.env.PAGES ?? USUAL).split(' ');

const place = mkdtempSync(join(tmpdir(), 'costellazioni-turns-'));
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let asked = 0;

function get(port, path) {
  const address = `${path}${path.includes('?') ? '&' : '?'}n=${++asked}`;
  return new Promise((done, fail) => {
    http.get({ port, path: address, agent, host: 'localhost' }, answer => {
      answer.on('data', () => {});
      answer.on('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`${answer.statusCode} ${address}`))));
    }).on('error', fail);
  });
}

async function start(checkout, port) {
  const folder = join(place, String(port));
  const child = spawn(join(resolve(checkout), 'costellazioni'), ['demo', '--port', String(port), '--data', folder], {
    stdio: 'ignore', detached: true,
  });
  for (let waited = 0; ; waited++) {
    try {
      await get(port, '/realta');
      return child;
    } catch (unready) {
      if (waited > 600 || child.exitCode !== null) throw unready;
      await new Promise(next => setTimeout(next, 1000));
    }
  }
}

// Of a process and all that came of it.
function seconds(root) {
  const stats = readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(pid => {
    try {
      const rest = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ');
      return [{ pid: Number(pid), parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]) }];
    } catch {
      return [];
    }
  });
  const ours = new Set([root]);
  for (let before = 0; before < ours.size;) {
    before = ours.size;
    stats.filter(stat => ours.has(stat.parent)).forEach(stat => ours.add(stat.pid));
  }
  return stats.filter(stat => ours.has(stat.pid)).reduce((sum, stat) => sum + stat.ticks, 0) / TICKS_A_SECOND;
}

async function batch(side, path, count) {
  const before = seconds(side.child.pid);
  for (let i = 0; i < count; i++) await get(side.port, path);
  return ((seconds(side.child.pid) - before) * 1000) / count;
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const sides = [];
try {
  for (const [i, checkout] of [old, next].entries()) {
    sides.push({ port: PORT + i, child: await start(checkout, PORT + i) });
  }
  for (const side of sides) {
    for (const path of PAGES) await batch(side, path, WARM);
  }
  console.log('page                  old ms   new ms    ratio');
  const found = PAGES.map(() => sides.map(() => []));
  for (let round = 0; round < Number(rounds); round++) {
    for (const [p, path] of PAGES.entries()) {
      // Whoever comes first finds other caches: they take turns at that too.
      const order = round % 2 ? [1, 0] : [0, 1];
      for (const s of order) found[p][s].push(await batch(sides[s], path, BATCH));
    }
  }
  for (const [p, path] of PAGES.entries()) {
    const [before, after] = found[p].map(median);
    console.log(`${path.padEnd(20)} ${before.toFixed(2).padStart(7)}  ${after.toFixed(2).padStart(7)}  ${(after / before).toFixed(2).padStart(7)}`);
  }
} finally {
  sides.forEach(side => side.child.kill('SIGTERM'));
  await Promise.all(sides.map(side => new Promise(ended => side.child.once('exit', ended))));
  rmSync(place, { recursive: true, force: true });
}
