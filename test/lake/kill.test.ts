/**
 * An import killed at any moment loses nothing: the vintage before reads, `verify` finds no fault, and the next import succeeds.
 * Some moments by default; KILLS=200 tries that many. The moments come from a fixed seed and spread over the length of an import.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLake } from '../../src/lake/lake.ts';
import { readManifest } from '../../src/lake/manifest.ts';
import { verifyLake } from '../../src/lake/verify.ts';

const KILLS = Number(process.env.KILLS ?? 8);
const ROWS = 200_000;

/** Ends with the exit code, or with `killed` when it lived longer than `after` milliseconds. */
function importing(lake: string, file: string, vintage: string, after?: number): Promise<number | 'killed'> {
  return new Promise((resolve, reject) => {
    const child = spawn('node', ['dist/entente.js', 'lake', 'import', 'baci', file, '--vintage', vintage, '--lake', lake], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (piece) => {
      told += String(piece);
    });
    const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== null && code !== 0) reject(new Error(`import ended with ${code}: ${told}`));
      else resolve(signal === 'SIGKILL' ? 'killed' : (code ?? -1));
    });
  });
}

test(`an import killed at ${KILLS} moments leaves the lake as it was`, { timeout: 60_000 + KILLS * 10_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'entente-kill-'));
  const lake = join(root, 'lake');
  try {
    const rows = Array.from(
      { length: ROWS },
      (_, at) => `${1995 + (at % 20)},398,586,${String(10_000 + Math.floor(at / 20)).padStart(6, '0')},1.000,1`,
    );
    const file = join(root, 'BACI_HS92_synthetic.csv');
    writeFileSync(file, `t,i,j,k,v,q\n${rows.join('\n')}\n`);
    const began = Date.now();
    await importing(lake, file, '2000-01-01');
    const length = Date.now() - began;
    const outcomes = new Map<string, number>();
    let seed = 20_261_125;
    for (let round = 1; round <= KILLS; round += 1) {
      seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      // Half of the moments fall into the last fifth, where files are moved and the manifest is swapped.
      const share = seed / 4_294_967_296;
      const moment = Math.round(length * (round % 2 === 0 ? share : 0.8 + share * 0.25));
      const vintage = `20${String(10 + (round % 80)).padStart(2, '0')}-${String(1 + Math.floor(round / 80)).padStart(2, '0')}`;
      const before = readManifest(lake);
      const outcome = await importing(lake, file, vintage, moment);
      const manifest = readManifest(lake);
      // Whole or not at all.
      const complete = manifest.imports.some((entry) => entry.vintage === vintage);
      expect(manifest.imports.length).toBe(before.imports.length + (complete ? 1 : 0));
      if (outcome !== 'killed') expect(complete).toBe(true);
      outcomes.set(`${outcome === 'killed' ? 'killed' : 'ended'}, ${complete ? 'whole' : 'nothing'}`, 1);
      const open = openLake({ folder: lake });
      const [row] = await open.query("SELECT COUNT(*) AS n, SUM(value) AS total FROM trade_flows_vintages WHERE vintage = '2000-01-01'");
      open.close();
      expect(row).toEqual({ n: ROWS, total: ROWS * 1000 });
      expect((await verifyLake(lake)).faults).toEqual([]);
      if (!complete) expect(await importing(lake, file, vintage)).toBe(0);
    }
    // Otherwise the moments did not reach into an import at all.
    expect([...outcomes.keys()]).toContain('killed, nothing');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
