/**
 * Speed and memory of the lake on a synthetic file in the layout of BACI, as ratios to the engine's own commands in the same run.
 *
 *   node bench/lake.mjs [ROWS] [YEARS]     11000000 rows a year of 1 year by default; 10 years are the file of 110 million rows
 *
 * The file is made once a run in the system's temporary folder (0.3 GB a year) and removed at the end.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeSyntheticBaci } from './synthetic-baci.mjs';

const [rows = 11_000_000, years = 1] = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const lake = join(root, 'lake');
const say = (line) => process.stdout.write(`${line}\n`);

/** Wall seconds and peak memory of a process of its own. */
function timed(command, args) {
  const began = performance.now();
  const script = `const c=require('child_process').spawn(${JSON.stringify(command)},${JSON.stringify(args)},{stdio:['ignore','inherit','inherit']});let peak=0;const t=setInterval(()=>{try{const m=/VmHWM:\\s+(\\d+)/.exec(require('fs').readFileSync('/proc/'+c.pid+'/status','utf8'));if(m)peak=Math.max(peak,+m[1])}catch{}},50);c.on('exit',code=>{clearInterval(t);console.error('peak '+peak);process.exit(code??1)})`;
  const { status, stderr, stdout } = spawnSync('node', ['-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds: (performance.now() - began) / 1000, peak: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1000, stdout };
}

const copying = `
import { DuckDBInstance } from '@duckdb/node-api';
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1200MB', temp_directory: process.argv[2] + '.spill' });
const connection = await instance.connect();
await connection.run("COPY (SELECT t, i, j, k, v, q, 'x' AS vintage FROM read_csv('" + process.argv[1] + "') ORDER BY i, j, k, t) TO '" + process.argv[2] + "' (FORMAT parquet, PARTITION_BY (vintage))");
`;

async function median(times, run) {
  const taken = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    await run();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
}

try {
  const file = join(root, 'BACI_HS92_synthetic_V202601.csv');
  const made = await writeSyntheticBaci(file, rows, years);
  say(`synthetic file: ${made.toLocaleString('en-GB')} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB`);

  const rounds = years > 1 ? 1 : 3;
  const ratios = [];
  let peak = 0;
  for (let at = 0; at < rounds; at += 1) {
    rmSync(join(root, 'copy'), { recursive: true, force: true });
    rmSync(lake, { recursive: true, force: true });
    const own = timed('node', ['--input-type=module', '-e', copying, file, join(root, 'copy')]);
    const ours = timed('node', ['dist/entente.js', 'lake', 'import', 'baci', file, '--lake', lake]);
    ratios.push(own.seconds / ours.seconds);
    peak = Math.max(peak, ours.peak);
    say(
      `round ${at + 1}: the engine's sorted, partitioned COPY ${own.seconds.toFixed(2)} s (${own.peak.toFixed(0)} MB), import ${ours.seconds.toFixed(2)} s (${ours.peak.toFixed(0)} MB)`,
    );
  }
  say(
    `import: ${ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)].toFixed(2)} of the speed of the COPY (aim 0.8), peak ${peak.toFixed(0)} MB (aim under 2000)`,
  );

  const { openLake } = await import('../dist/index.js');
  const open = await openLake({ folder: lake });
  const parquet = readdirSync(join(lake, 'tables', 'trade_flows'), { recursive: true, withFileTypes: true }).find((entry) =>
    entry.isFile(),
  );
  const bareFile = join(parquet.parentPath, parquet.name);
  const totals = (source) =>
    `SELECT reporter, year, SUM(value) AS total FROM ${source} WHERE (reporter = 'KAZ' AND partner = 'PAK') OR (reporter = 'PAK' AND partner = 'KAZ') GROUP BY 1, 2 ORDER BY 1, 2`;
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const bareSql = totals(`read_parquet('${bareFile}')`);
  const bare = await median(41, () => connection.runAndReadAll(bareSql));
  const through = await median(41, () => open.query(totals('trade_flows')));
  say(
    `one dyad's totals by year: ${through.toFixed(1)} ms through Entente, ${bare.toFixed(1)} ms as bare SQL: ${(through / bare).toFixed(2)} times (aim under 2)`,
  );
  open.close();
  const cold = await median(5, () => execFileSync('node', ['dist/entente.js', 'query', totals('trade_flows'), '--lake', lake]));
  const node = await median(5, () => execFileSync('node', ['-e', '0']));
  say(`entente query, a process of its own: ${(cold / node).toFixed(1)} times node -e 0`);
  say(
    `lake: ${(JSON.parse(readFileSync(join(lake, 'manifest.json'), 'utf8')).imports[0].files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(0)} MB`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
