/** `entente coverage`: which dyads have what, how old it is, what is thinnest. */
import { drawCoverage } from '../charts/coverage.ts';
import type { CoverageSpec } from '../charts/coverage-spec.ts';
import { TOPICS } from '../domain/record.ts';
import type { Coverage } from '../entente.ts';
import { coverage, states } from '../entente.ts';
import type { DossierCoverage } from '../measures/coverage.ts';
import { dyadFrom } from './dyad-argument.ts';
import type { Effects } from './effects.ts';
import { readDay, readFormat } from './options.ts';
import { aligned } from './result-table.ts';

export interface CoverageFlags {
  readonly dyad?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly out?: string;
  readonly data?: string;
}

const FORMATS = ['text', 'json', 'svg'] as const;

export async function coverageCommand(flags: CoverageFlags, effects: Effects): Promise<void> {
  const format = readFormat(flags, FORMATS, { txt: 'text' }) ?? 'text';
  const asOf = flags.asOf === undefined ? effects.today : await readDay('--as-of', flags.asOf, effects.today);
  const dyad = flags.dyad === undefined ? undefined : await dyadFrom([flags.dyad]);
  const held = await coverage({ asOf, ...(dyad ? { dyad } : {}), ...(flags.data ? { data: flags.data } : {}) });
  const text = await render(held, format, dyad);
  if (flags.out === undefined) effects.write(text);
  else effects.save(flags.out, text);
}

async function render(held: Coverage, format: (typeof FORMATS)[number], dyad: string | undefined): Promise<string> {
  if (format === 'json') return `${JSON.stringify(held, null, 2)}\n`;
  if (format === 'svg') return drawCoverage(specOf(held.dossiers));
  const [only] = held.dossiers;
  if (dyad)
    return only && only.records > 0
      ? topicTable(only)
      : `${dyad}: no dossier. Geography and membership lists cover it; entente dossier new ${dyad.replace('-', ' ')} begins one.\n`;
  const all = (await states()).length;
  return `${dossierTable(held)}\n${held.dossiers.length} of ${((all * (all - 1)) / 2).toLocaleString('en-GB')} dyads have a dossier; geography and ${held.organisations} membership lists cover all.\n`;
}

function dossierTable({ dossiers }: Coverage): string {
  const head = ['Dyad', 'Records', 'Sources', 'Primary', 'One source', 'Conflicts', 'Gaps', 'Newest', 'Thinnest'];
  const rows = dossiers.map((dossier) => [
    dossier.dyad,
    String(dossier.records),
    String(dossier.sources),
    String(dossier.primary),
    String(dossier.single),
    String(dossier.conflicts),
    String(dossier.gaps),
    dossier.newest ?? '–',
    dossier.topics
      .filter(({ topic }) => dossier.thinnest.includes(topic))
      .map(({ topic, records }) => `${topic} ${records}`)
      .join(', '),
  ]);
  return aligned([head, ...rows]);
}

function topicTable(dossier: DossierCoverage): string {
  const rows = dossier.topics.map(({ topic, records, sources, oldest, newest }) => [
    topic,
    String(records),
    String(sources),
    oldest ?? '–',
    newest ?? '–',
  ]);
  const single = `${dossier.single} of ${dossier.records} records rest on one source; ${dossier.primary} of ${dossier.sources} sources are official or a dataset; ${dossier.conflicts} conflicts, ${dossier.gaps} gaps.`;
  return `${dossier.dyad}\n\n${aligned([['Topic', 'Records', 'Sources', 'Oldest', 'Newest'], ...rows])}\n${single}\n`;
}

function specOf(dossiers: readonly DossierCoverage[]): CoverageSpec {
  return {
    kind: 'coverage',
    columns: TOPICS,
    rows: dossiers.map(({ dyad, topics }) => ({
      title: dyad,
      cells: topics.map(({ topic, records, newest }) => ({
        records,
        ...(newest ? { year: Number(newest.slice(0, 4)) } : {}),
        note:
          records === 0 ? `${dyad}, ${topic}: nothing on record` : `${dyad}, ${topic}: ${records} records, newest ${newest ?? 'undated'}`,
      })),
    })),
  };
}
