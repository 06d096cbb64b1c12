/** Records that were refused: never dropped in silence, but counted by reason and kept with file and line. */
import { InputError } from '../../domain/errors.ts';
import type { Scan, Writer } from '../engine.ts';
import { recordLines } from './record-lines.ts';

export interface Reject {
  /** Name of the file. Two files may have the same, from different folders. */
  readonly file: string;
  /** Where it is read from. */
  readonly path: string;
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** How many records of a scan were not kept, and the first of them with their places. */
export interface Refusals {
  readonly count: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly rejects: readonly Reject[];
}

const NONE: Refusals = { count: 0, reasons: {}, rejects: [] };

/** Places told of records that are too many to be let through. */
const TOLD_OF_TOO_MANY = 20;

/**
 * Accounts for every record of a scan.
 * @param allowed how many may be refused; of more only the first are looked for
 * @throws InputError where what was read and what was refused are not what was counted
 */
export async function collectRefused(
  writer: Writer,
  scan: Scan,
  sources: readonly { readonly name: string; readonly path: string; readonly records: number }[],
  allowed: number,
): Promise<Refusals> {
  const kept = await writer.kept(scan);
  const records = scan.files.reduce((sum, { path }) => sum + (sources.find((source) => source.path === path)?.records ?? 0), 0);
  if (kept === records) return NONE;
  const limit = records - kept > allowed ? TOLD_OF_TOO_MANY : records - kept + 1;
  const { unreadable, refused, reasons } = await writer.refused(scan, Math.max(1, limit));
  const count = Object.values(reasons).reduce((sum, times) => sum + times, 0);
  if (kept + count !== records)
    throw new InputError(
      `${scan.files.map(({ name }) => `'${name}'`).join(', ')}: ${records} records were counted, but ${kept} were read and ${count} refused; a quote or line break is out of place, or a line is endless. Nothing was imported`,
    );
  const names = new Map(scan.files.map(({ path, name }) => [path, name]));
  const rejects: Reject[] = unreadable.map((refusal) => ({ file: names.get(refusal.path) ?? '', ...refusal }));
  for (const file of scan.files) {
    const mine = refused.filter(({ path }) => path === file.path);
    if (mine.length === 0) continue;
    const without = new Set(unreadable.filter(({ path }) => path === file.path).map(({ line }) => line));
    const delimiter = scan.form.quoted ? scan.form.delimiter.charCodeAt(0) : undefined;
    const lines = await recordLines(file.path, delimiter, scan.form.header, new Set(mine.map(({ record }) => record)), without);
    for (const { record, reason } of mine) {
      const place = lines.get(record);
      rejects.push({ file: file.name, path: file.path, line: place?.line ?? 0, reason, text: place?.text ?? '' });
    }
  }
  return { count, reasons, rejects: rejects.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1)) };
}

export function reasonsOf(rejects: readonly Reject[]): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const { reason } of rejects) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return Object.fromEntries(Object.entries(reasons).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

export function rejectLines(rejects: readonly Reject[]): string {
  return rejects.map(({ file, line, reason, text }) => `${JSON.stringify({ file, line, reason, text })}\n`).join('');
}

/** The error that ends an import with too many refused records. */
export function refuseImport(dataset: string, refusals: Refusals, records: number, allowed: number): InputError {
  const [first] = refusals.rejects;
  const reasons = Object.entries(refusals.reasons)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([reason, times]) => `${reason} (${times})`)
    .join(', ');
  const place = first ? `; the first is '${first.file}' line ${first.line}: ${oneLine(first.text)}` : '';
  return new InputError(
    `${refusals.count} of ${records} records of ${dataset} are refused, more than the ${percent(allowed)} allowed: ${reasons}${place}. Nothing was imported; --max-rejects allows more`,
  );
}

/** A record may go over several lines; an error may not. */
function oneLine(text: string): string {
  return text
    .slice(0, 120)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
