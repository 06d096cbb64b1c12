/** What a mapping says of an exporter-importer-year panel: which columns hold what, and whose numbers they are. */
import type { CodeEntry } from '../../lake/form.ts';

/** `un` asks the year too (588 is Pakistan until 1971, 586 after); `baci` takes UN numbers in all years. */
export const CODE_SCHEMES = ['iso3', 'iso2', 'un', 'baci'] as const;
/** What stands for a currency that nobody has verified. */
export const UNVERIFIED = 'unverified';

export interface Mapping {
  /** Name of the panel: lower case, digits and hyphens. */
  readonly panel: string;
  readonly delimiter: ',' | ';' | '\t';
  /** Names of the columns in the file's header. */
  readonly columns: {
    readonly exporter: string;
    readonly importer: string;
    readonly year: string;
    readonly value: string;
    /** Column of the product code, where the panel has products. */
    readonly product?: string | undefined;
  };
  /** ISO 4217 code, or `unverified`. Only US dollars go into `trade_flows`. */
  readonly currency: string;
  /** What one unit of the value column is worth in the currency: 1000 where the file counts in thousands. */
  readonly scale: number;
  readonly valuation: 'FOB' | 'CIF' | 'as reported';
  readonly basis: 'reporter' | 'reporter, inferred' | 'reconciled' | 'compiled' | 'unverified';
  /** Whose statistics it is: those of the exporter, or of the importer. */
  readonly book: 'exporter' | 'importer';
  /** Nomenclature of the product column; `none` without one. */
  readonly classification: string;
  /** Whether a 0 is a value, or padding that only makes the panel square and so is no row. */
  readonly zeros: 'printed' | 'padding';
  /** Spellings of a missing value besides the empty one. */
  readonly missing: readonly string[];
  readonly codes: {
    readonly scheme: (typeof CODE_SCHEMES)[number];
    /** Codes that stand before those of the scheme, under `ownScheme`. */
    readonly further: readonly CodeEntry[];
  };
}

/** The scheme under which a mapping's own codes are looked up. */
export function ownScheme(panel: string): string {
  return `trade-panel ${panel}`;
}

/** Whether a scheme's codes are numbers, so that 004 and 4 are one. */
export function isNumeric(scheme: string): boolean {
  return scheme === 'un' || scheme === 'baci';
}
