/**
 * Runs the readers of all datasets against a million files that went wrong, in as many processes as there are processors.
 * Usage: node bench/fuzz.mjs [INPUTS] [--seed N] [--processes N] [--only NAME]
 * Prints what each process finds; an input that fails is printed with its seed and path, by which FUZZ_SEED repeats it.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, processes: { type: 'string' }, only: { type: 'string' } },
});
const inputs = Number(positionals[0] ?? 1_000_000);
const processes = Number(values.processes ?? availableParallelism());
const seed = Number(values.seed ?? Math.floor(Math.random() * 0x7fff0000));
if (!(inputs > 0 && processes > 0 && Number.isInteger(seed)))
  throw new Error('usage: node bench/fuzz.mjs [INPUTS] [--seed N] [--processes N]');

const began = Date.now();
const ends = await Promise.all(
  Array.from({ length: processes }, (_, at) => {
    const only = values.only ? ['-t', values.only] : [];
    const env = { ...process.env, FUZZ_SEED: String(seed + at), FUZZ_INPUTS: String(Math.ceil(inputs / processes)) };
    const child = spawn('npx', ['vitest', 'run', 'test/datasets/fuzz.test.ts', ...only], { stdio: 'inherit', env });
    return new Promise((done) => child.on('close', done));
  }),
);
const seconds = (Date.now() - began) / 1000;
const failed = ends.filter((code) => code !== 0).length;
console.log(`${inputs} inputs, seed ${seed}, ${processes} processes, ${Math.round(seconds)} s: ${Math.round(inputs / seconds)} a second`);
if (failed > 0) {
  console.log(`${failed} of ${processes} processes found something`);
  process.exitCode = 1;
}
