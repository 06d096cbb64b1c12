/** Codes of the lists of agreements that are no ISO 3166, each checked against the names of the treaties that bear it. */
import type { CodeEntry } from '../../lake/form.ts';

const country = (scheme: string, code: string, id: string, name: string): CodeEntry => ({ scheme, code, id, kind: 'country', name });

export const agreementCodes: readonly CodeEntry[] = [
  // 'Albania Kosovo', 'Kosovo Macedonia'.
  country('desta', '900', 'XKX', 'Kosovo'),
  // Codes of the International Olympic Committee: 'EC Algeria', 'EC Albania', 'Melanesian Spearhead Group', 'Albania Kosovo'.
  country('manytrade', 'ALG', 'DZA', 'Algeria'),
  country('manytrade', 'BUL', 'BGR', 'Bulgaria'),
  country('manytrade', 'FIJ', 'FJI', 'Fiji'),
  country('manytrade', 'KOS', 'XKX', 'Kosovo'),
  { scheme: 'manytrade', code: 'EC', kind: 'group', name: 'European Communities' },
  { scheme: 'manytrade', code: 'EFTA', kind: 'group', name: 'European Free Trade Association' },
];
