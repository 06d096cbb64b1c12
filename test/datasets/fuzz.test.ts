/**
 * Every reader against files that went wrong: an import ends with every record kept or rejected, or with an InputError.
 * FUZZ_SEED repeats a run; FUZZ_SECONDS is the time for all inputs of one form, FUZZ_INPUTS their number instead. More: bench/fuzz.mjs.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { type Mutation, mutated, mutation } from './fuzzing/mutations.ts';
import { SAMPLES } from './fuzzing/samples/index.ts';
import type { Sample } from './fuzzing/samples/sample.ts';
import { Trial } from './fuzzing/trial.ts';
import { watch } from './fuzzing/watchdog.ts';

const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 0x7fffffff));
const SECONDS = Number(process.env.FUZZ_SECONDS ?? (process.env.CI ? 10 : 2));
const INPUTS = process.env.FUZZ_INPUTS === undefined ? undefined : Number(process.env.FUZZ_INPUTS);
const HANG_SECONDS = 20;
/** Inputs of which one goes through the whole of an import, to compare. */
const WHOLE_EVERY = 250;

console.log(`FUZZ_SEED=${SEED}`);

const datasets = [...DATASETS.values()];
const samplesOf = ({ id }: Dataset): readonly Sample[] => SAMPLES[id] ?? [];

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

  const readable = samplesOf(dataset).filter(({ refused }) => !refused);
  test.each(readable.map((sample) => [sample.name, sample] as const))(
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
        await fc.assert(property, {
          seed: SEED,
          numRuns: INPUTS ?? 1_000_000_000,
          ...(INPUTS === undefined ? { interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false } : {}),
        });
      } finally {
        // When its time is over fast-check leaves off in the middle of an input.
        await under;
        await dog.stop();
        const seconds = (performance.now() - began) / 1000;
        console.log(`${dataset.id} ${name}: ${inputs} inputs, ${Math.round(inputs / seconds)} a second, ${JSON.stringify(ended)}`);
      }
    },
    INPUTS === undefined ? (SECONDS + HANG_SECONDS) * 1000 + 60_000 : 86_400_000,
  );
});

/** Paths of temporary folders differ from run to run. */
function placeless(outcome: object): unknown {
  return JSON.parse(JSON.stringify(outcome).replace(/'[^']*\/[^']*'/g, "'path'"));
}
