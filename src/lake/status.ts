/** What the lake holds, how old its content is, and what is stale. */
import type { ImportEntry, Manifest } from './manifest.ts';
import { isNewer, vintageDay } from './place.ts';

export interface VintageStatus {
  readonly dataset: string;
  readonly vintage: string;
  /** Whether it is the newest of its dataset, which queries read. */
  readonly newest: boolean;
  readonly imported: string;
  readonly records: number;
  readonly rejected: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly rejects?: string;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly from?: string; readonly to?: string }[];
  readonly bytes: number;
  /** Last year the content is of, where it has years. */
  readonly until?: string;
  /** Days since the vintage, as of today; the content is older than the import. */
  readonly age: number;
  /** Whether a newer release is to be expected by now. */
  readonly stale: boolean;
}

/**
 * @param staleAfter days after which each dataset has a newer release, by its rhythm; none where the rhythm is not known
 */
export function statusOf(manifest: Manifest, today: string, staleAfter: ReadonlyMap<string, number>): VintageStatus[] {
  return manifest.imports.map((entry) => {
    const age = daysBetween(vintageDay(entry.vintage), today);
    const newest = !manifest.imports.some(({ dataset, vintage }) => dataset === entry.dataset && isNewer(vintage, entry.vintage));
    const limit = staleAfter.get(entry.dataset);
    const until = lastYear(entry);
    return {
      dataset: entry.dataset,
      vintage: entry.vintage,
      newest,
      imported: entry.imported,
      records: entry.sources.reduce((sum, source) => sum + source.records, 0),
      rejected: entry.sources.reduce((sum, source) => sum + source.rejected, 0),
      reasons: entry.rejects?.reasons ?? {},
      ...(entry.rejects ? { rejects: entry.rejects.path } : {}),
      tables: entry.files.map(({ table, rows, span }) => ({ table, rows, ...(span ?? {}) })),
      bytes: entry.files.reduce((sum, file) => sum + file.bytes, 0),
      ...(until ? { until } : {}),
      age,
      stale: newest && limit !== undefined && age > limit,
    };
  });
}

function lastYear(entry: ImportEntry): string | undefined {
  return entry.files
    .flatMap(({ span }) => span?.to ?? [])
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .at(-1);
}

/** Whole days from one day to another; 0 when the second comes first. */
function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
