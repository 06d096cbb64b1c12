/** What both files of CPMM say of a value, checked. */
import type { Value } from '../../lake/form.ts';
import { wholeOf } from '../csv-lines.ts';
import { csvNumber } from '../csv-records.ts';

/** Unit of each indicator; another unit is a mistake of the file. */
export const UNITS: Readonly<Record<string, string>> = {
  TFI1_border_time: 'hours',
  TFI2_border_cost: 'USD',
  TFI3_transport_cost: 'USD per 500 km per 20 t',
  TFI4_SWD: 'km/h',
  SWOD: 'km/h',
  BCP_time: 'hours',
  BCP_cost: 'USD',
};

interface Circumstances {
  readonly mode: string;
  readonly direction: string;
  readonly year: string;
  readonly source_url: string;
}

/** Mode, direction, year and page of a value, or why they are none. */
export function circumstancesOf(fields: Circumstances): Record<'mode' | 'direction' | 'year' | 'source_url', Value> | string {
  const year = wholeOf(fields.year);
  if (!/^(road|rail)$/.test(fields.mode)) return 'mode is neither road nor rail';
  if (!/^(all|inbound|outbound)$/.test(fields.direction)) return 'direction is none of all, inbound, outbound';
  if (year === undefined || year < 2009 || year > 2100) return 'year out of range';
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(fields.source_url)) return 'source_url is no web address';
  return { mode: fields.mode, direction: fields.direction, year, source_url: fields.source_url };
}

/** A value of zero or more; undefined for anything else. */
export function amountOf(text: string): number | undefined {
  const value = csvNumber(text);
  return value !== undefined && value >= 0 ? value : undefined;
}
