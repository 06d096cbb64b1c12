/**
 * Every reader against files that went wrong: an import ends with every record kept or rejected, or with an InputError.
 * FUZZ_SEED repeats a run; FUZZ_SECONDS is the time for each dataset, FUZZ_INPUTS the number of inputs of all together instead.
 * bench/fuzz.mjs runs a million.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { Allowance } from '../../src/datasets/unpacking/allowance.ts';
import { type Unpacked, unpack } from '../../src/datasets/unpacking/unpack.ts';
import { InputError } from '../../src/domain/errors.ts';
import { zipOf } from './archives.ts';
import { type Mutation, mutated, mutation } from './fuzzing/mutations.ts';
import { SAMPLES } from './fuzzing/samples/index.ts';
import type { Sample } from './fuzzing/samples/sample.ts';
import { Trial } from './fuzzing/trial.ts';
import { watch } from './fuzzing/watchdog.ts';

/** The same files in every usual run; bench/fuzz.mjs takes others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? (process.env.CI ? 10 : 1));
const INPUTS = process.env.FUZZ_INPUTS === undefined ? undefined : Number(process.env.FUZZ_INPUTS);
const HANG_SECONDS = 20;
/** Milliseconds a file has at least: fewer inputs than come in them show nothing. */
const LEAST = 1500;
/** Inputs of which one goes through the whole of an import, to compare. */
const WHOLE_EVERY = 250;

console.log(`FUZZ_SEED=${SEED}`);

const datasets: readonly Dataset[] = [...DATASETS.values()];
const samplesOf = ({ id }: Dataset): readonly Sample[] => SAMPLES[id] ?? [];

const readersOf = (dataset: Dataset): readonly Sample[] => samplesOf(dataset).filter(({ refused }) => !refused);

/** Limits of fast-check, and of the test around it. */
const readers = datasets.reduce((sum, dataset) => sum + readersOf(dataset).length, 0);
/** @param share of a dataset's time that one of its files has */
const limitsOf = (share: number): Parameters<typeof fc.assert>[1] =>
  INPUTS === undefined
    ? { numRuns: 1_000_000_000, interruptAfterTimeLimit: Math.max(LEAST, SECONDS * share * 1000), markInterruptAsFailure: false }
    : { numRuns: Math.ceil(INPUTS / readers) };
const timeout = INPUTS === undefined ? (SECONDS + HANG_SECONDS) * 1000 + 60_000 : 86_400_000;

function matches(entry: Dataset['forms'][number], { name, text }: Sample): boolean {
  return entry.matches({ name, start: text.slice(0, 65_536), line: /^\s*[[{]/.test(text) ? '' : (text.split('\n')[0] ?? '') });
}

test.each(datasets.map((dataset) => [dataset.id, dataset] as const))('every form of %s has a sample', (_id, dataset) => {
  const first = samplesOf(dataset).map((sample) => dataset.forms.findIndex((entry) => matches(entry, sample)));
  const without = dataset.forms.filter((_, at) => !first.includes(at)).map(({ says }) => says);
  expect(without, `add samples of these to test/datasets/fuzzing/samples, under '${dataset.id}'`).toEqual([]);
});

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (_id, dataset) => {
  const trial = new Trial(dataset);
  afterAll(() => trial.close());

  test.each(samplesOf(dataset).map((sample) => [sample.name, sample] as const))('the sample %s is valid', async (_name, sample) => {
    const outcome = await trial.run(sample, Buffer.from(sample.text), 0);
    expect(outcome).toMatchObject(sample.refused ? { ended: 'refused' } : { ended: 'imported', rejected: 0 });
    expect(await trial.runWhole(sample, Buffer.from(sample.text), 0)).toEqual(outcome);
  });

  test.each(readersOf(dataset).map((sample) => [sample.name, sample] as const))(
    '%s, gone wrong in any way, is refused or accounted for',
    async (name, sample) => {
      const dog = watch(HANG_SECONDS, `FUZZ_SEED=${SEED} ${dataset.id} ${name}; the input is ${trial.folder}/${name}`);
      const ended: Record<string, number> = { refused: 0, imported: 0, 'with rejects': 0, whole: 0 };
      const note = (what: string): void => {
        ended[what] = (ended[what] ?? 0) + 1;
      };
      const began = performance.now();
      let inputs = 0;
      let under = Promise.resolve<unknown>(undefined);
      const property = fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 1, 1, 0.001),
        async (mutations: readonly Mutation[], rejects) => {
          dog.begin();
          inputs += 1;
          const bytes = mutated(sample.text, mutations);
          const running = trial.run(sample, bytes, rejects);
          under = running.catch(() => {});
          const outcome = await running;
          note(outcome.ended);
          if (outcome.ended === 'imported' && outcome.rejected > 0) note('with rejects');
          if (inputs % WHOLE_EVERY !== 0) return;
          note('whole');
          const wholly = trial.runWhole(sample, bytes, rejects);
          under = wholly.catch(() => {});
          const whole = await wholly;
          // Refused for another reason is not the same either.
          if (JSON.stringify(placeless(whole)) !== JSON.stringify(placeless(outcome)))
            throw new Error(`the whole import ends otherwise: ${JSON.stringify(whole)}, not ${JSON.stringify(outcome)}`);
        },
      );
      try {
        await fc.assert(property, { seed: SEED, ...limitsOf(1 / readersOf(dataset).length) });
      } finally {
        // When its time is over fast-check leaves off in the middle of an input.
        await under;
        await dog.stop();
        const seconds = (performance.now() - began) / 1000;
        console.log(`${dataset.id} ${name}: ${inputs} inputs, ${Math.round(inputs / seconds)} a second, ${JSON.stringify(ended)}`);
      }
    },
    timeout,
  );
});

/** Paths of temporary folders differ from run to run. */
function placeless(outcome: object): unknown {
  return JSON.parse(JSON.stringify(outcome).replace(/'[^']*\/[^']*'/g, "'path'"));
}

describe('packages', () => {
  const text = SAMPLES.baci?.[0]?.text ?? '';
  const damage = fc.array(
    mutation.filter((one) => ['flip', 'insert', 'bytes', 'cut', 'end'].includes(one.do)),
    { minLength: 1, maxLength: 3 },
  );
  test.each([
    ['synthetic.zip', zipOf([{ name: 'synthetic.csv', data: text }])],
    ['synthetic-stored.zip', zipOf([{ name: 'synthetic.csv', data: text, stored: true }])],
    // One stream: of several, one that is missing wholly cannot be seen.
    ['synthetic.csv.gz', gzipSync(text)],
  ])(
    '%s, damaged in any way, is refused, whole or no package',
    async (name, whole) => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-fuzz-packages-'));
      const dog = watch(HANG_SECONDS, `FUZZ_SEED=${SEED} ${name}; the input is ${folder}/${name}`);
      const path = join(folder, name);
      const into = join(folder, 'into');
      mkdirSync(into);
      let inputs = 0;
      let under = Promise.resolve<unknown>(undefined);
      const property = fc.asyncProperty(damage, async (mutations: readonly Mutation[]) => {
        dog.begin();
        inputs += 1;
        const bytes = mutated(whole, mutations);
        writeFileSync(path, bytes);
        for (const left of readdirSync(into)) rmSync(join(into, left));
        const running = unpack({ name, path, bytes: bytes.length }, into, {}, new Allowance(into)).catch((error: unknown) => error);
        under = running;
        const got = await running;
        if (got instanceof Error) {
          if (!(got instanceof InputError)) throw got;
          expect(readdirSync(into), 'nothing is left behind').toEqual([]);
          return;
        }
        for (const file of (got as Unpacked).files) {
          if (file.path === path) continue;
          expect(readFileSync(file.path, 'utf8')).toBe(text);
          rmSync(file.path);
        }
      });
      try {
        await fc.assert(property, { seed: SEED, ...limitsOf(0.5) });
      } finally {
        await under;
        await dog.stop();
        rmSync(folder, { recursive: true, force: true });
        console.log(`${name}: ${inputs} inputs`);
      }
    },
    timeout,
  );
});
