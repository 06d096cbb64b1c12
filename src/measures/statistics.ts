/** What the lake holds on two countries: each dataset's series by itself, with its vintage and the query that gives it. */
import type { CountryCode } from '../domain/country.ts';
import type { Ground, SourceKey } from '../domain/provenance.ts';
import type { Source } from '../domain/source.ts';
import type { ResultRow } from '../lake/engine.ts';
import type { Lake } from '../lake/lake.ts';
import { TRADE_TOTALS_SQL, tradeSeriesSql } from '../lake/queries/trade-totals.ts';

/** One dataset's values of trade in one direction, as one reporter counts it or as the dataset reckons it. */
export interface TradeSeries {
  readonly dataset: string;
  readonly vintage: string;
  /** Whose number it is, as in table `trade_flows`. */
  readonly basis: string;
  readonly reporter: CountryCode;
  readonly partner: CountryCode;
  readonly flow: 'X' | 'M';
  /** By year, US dollars; a year that is absent was not reported. */
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

export interface Statistics {
  readonly trade: readonly TradeSeries[];
  /** The datasets the lake holds, by their key as a source. */
  readonly sources: ReadonlyMap<SourceKey, Source>;
  /** Tables that a current import fills. */
  readonly tables: ReadonlySet<string>;
}

/** Reads the series of two countries. @param describe a dataset's vintage as a citable source */
export async function statisticsOf(
  lake: Lake,
  first: CountryCode,
  second: CountryCode,
  describe: (dataset: string, vintage: string) => Source,
): Promise<Statistics> {
  const rows = lake.has('trade_flows') ? await lake.query(TRADE_TOTALS_SQL, [first, second, second, first]) : [];
  const tables = new Set(lake.current.flatMap(({ files }) => files.map(({ table }) => table)));
  const sources = new Map(lake.current.map(({ dataset, vintage }) => [keyOf(dataset, vintage), describe(dataset, vintage)]));
  return { trade: seriesOf(rows), sources, tables };
}

function keyOf(dataset: string, vintage: string): SourceKey {
  return `lake/${dataset}@${vintage}`;
}

function seriesOf(rows: readonly ResultRow[]): TradeSeries[] {
  const series = new Map<string, { head: Omit<TradeSeries, 'points'>; points: Map<number, number> }>();
  for (const row of rows) {
    const head = {
      dataset: String(row.dataset),
      vintage: String(row.vintage),
      basis: String(row.basis),
      reporter: String(row.reporter),
      partner: String(row.partner),
      flow: row.flow === 'M' ? ('M' as const) : ('X' as const),
    };
    const key = JSON.stringify(head);
    const entry = series.get(key) ?? { head, points: new Map<number, number>() };
    // Rows come by year and classification: of several classifications of one year the last, which is the newest, stays.
    entry.points.set(Number(row.year), Number(row.value));
    series.set(key, entry);
  }
  return [...series.values()].map(({ head, points }) => ({
    ...head,
    points: [...points].map(([year, value]) => ({ year, value })).sort((a, b) => a.year - b.year),
  }));
}

/** The ground of a statement on a series: the dataset's vintage and a query that gives it again. */
export function seriesGround(series: TradeSeries): Ground {
  const { dataset, vintage } = series;
  return { kind: 'query', dataset, vintage, query: tradeSeriesSql(series), sources: [keyOf(dataset, vintage)] };
}
