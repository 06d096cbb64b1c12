/**
 * Speed and size, as ratios to a reference measured in the same run. Prints a table; asserts nothing.
 * Usage: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brief, states } from '../dist/index.js';

const RUNS = 15;

/** Wall seconds and peak resident kilobytes of one process. */
function time(args) {
  const begin = process.hrtime.bigint();
  const { status } = spawnSync('node', args, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Ratios pair by pair, so that a drifting machine does not matter. */
function ratio(name, args) {
  time(args);
  const pairs = Array.from({ length: RUNS }, () => time(args) / time(['-e', '0']));
  console.log(
    `${name.padEnd(44)} ${median(pairs).toFixed(2)} times node -e 0 (min ${Math.min(...pairs).toFixed(2)}, max ${Math.max(...pairs).toFixed(2)}, ${RUNS} pairs)`,
  );
}

ratio('cold brief KAZ PAK', ['dist/entente.js', 'brief', 'KAZ', 'PAK']);
ratio('cold brief KAZ PAK as HTML', ['dist/entente.js', 'brief', 'KAZ', 'PAK', '--format', 'html']);
ratio('cold brief Kenya Uganda, by name', ['dist/entente.js', 'brief', 'Kenya', 'Uganda']);
ratio('parsing the YAML of KAZ-PAK alone', [
  '-e',
  "const {parse}=require('yaml');const fs=require('fs');const d='data/dossiers/KAZ-PAK/';for(const f of fs.readdirSync(d))parse(fs.readFileSync(d+f,'utf8'))",
]);

const codes = await states();
const begin = process.hrtime.bigint();
let dyads = 0;
let statements = 0;
for (const [at, a] of codes.entries()) {
  for (const b of codes.slice(at + 1)) {
    const composed = await brief(a, b, { asOf: '2026-11-24' });
    dyads += 1;
    statements += composed.sections.length;
  }
}
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
const rate = dyads / seconds;
// The reference: how often this machine parses and writes the compiled organisations, the largest thing a brief reads.
const organisations = readFileSync('dist/data/organisations.json', 'utf8');
const start = process.hrtime.bigint();
for (let at = 0; at < 20; at += 1) JSON.stringify(JSON.parse(organisations));
const round = Number(process.hrtime.bigint() - start) / 1e9 / 20;
console.log(
  `${'all dyads composed'.padEnd(44)} ${dyads} briefs of ${statements} sections, ${Math.round(rate)} a second, ${(rate * round).toFixed(1)} a JSON round trip of the organisations`,
);
console.log(`${'peak memory of that pass'.padEnd(44)} ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
