/** What both files of CPMM say of a value, checked. */
import type { Value } from '../../lake/form.ts';
import type { CsvFields } from '../csv/csv-form.ts';
import { numberOf, yearOf } from '../numbers.ts';

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

/** Mode, direction, year and page of a value, or why they are none. */
export function circumstancesOf({
  field,
}: CsvFields<'mode' | 'direction' | 'year' | 'source_url'>): Record<'mode' | 'direction' | 'year' | 'source_url', Value> | string {
  const [mode = '', direction = '', page = ''] = [field('mode'), field('direction'), field('source_url')];
  const year = yearOf(field('year'), 2009, 2100);
  if (!/^(road|rail)$/.test(mode)) return 'mode is neither road nor rail';
  if (!/^(all|inbound|outbound)$/.test(direction)) return 'direction is none of all, inbound, outbound';
  if (year === undefined) return 'year out of range';
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(page)) return 'source_url is no web address';
  return { mode, direction, year, source_url: page };
}

/** A value of zero or more; undefined for anything else. */
export function amountOf(text: string | undefined): number | undefined {
  const value = numberOf(text);
  return value !== undefined && value >= 0 ? value : undefined;
}
