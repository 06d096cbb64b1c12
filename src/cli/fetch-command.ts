/** `entente lake fetch`: the one command that reaches out, to public sources or a mirror of them. */
import { fetchDataset, findDataset, lakeFolder, plannedRequests } from '../entente.ts';
import type { Effects } from './effects.ts';
import { importLine } from './import-line.ts';
import { readMemory } from './lake-command.ts';
import { importProgress } from './progress.ts';

export interface FetchFlags {
  readonly reporter?: string;
  readonly partner?: string;
  readonly indicator?: string;
  readonly edition?: string;
  readonly years?: string;
  readonly vintage?: string;
  readonly mirror?: string;
  readonly keep?: string;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
  readonly lake?: string;
}

export async function lakeFetch(name: string, flags: FetchFlags, effects: Effects): Promise<void> {
  const dataset = await findDataset(name);
  const { mirror, keep, replace, dryRun, lake, ...options } = flags;
  if (dryRun) {
    const requests = await plannedRequests(dataset, options);
    effects.write(requests.map(({ address, place }) => `${address}\n  in a mirror: ${place}\n`).join(''));
    return;
  }
  const progress = importProgress(effects);
  const memory = readMemory(process.env.ENTENTE_MEMORY);
  const done = await fetchDataset({
    lake: lake ?? lakeFolder(),
    dataset,
    options,
    ...(mirror === undefined ? {} : { mirror }),
    ...(keep === undefined ? {} : { keep }),
    ...(replace ? { replace } : {}),
    ...(memory === undefined ? {} : { memory }),
    asking: ({ address, answers, wait }) => {
      const line = wait ? `${wait.why}; next try in ${Math.ceil(wait.milliseconds / 1000)} s` : `asking ${new URL(address).host}`;
      effects.redraw?.(`${line} (${answers} answers so far)`);
    },
    progress: progress.step,
  }).finally(() => {
    effects.redraw?.('');
    progress.end();
  });
  effects.write(importLine(dataset, done.imported));
  const { count, oldest } = done.reused;
  const before = count > 0 ? `, ${count} kept from before (the oldest of ${oldest})` : '';
  effects.write(`answers: ${done.asked} asked for now${before}; all in ${done.folder}\n`);
  for (const blank of done.blanks) effects.write(`no record: ${blank}\n`);
}
