/** GeoDist writes ISO 3166 alpha-3 as it stood about 2002, with one code that has since come to mean another state. */
import type { CodeEntry } from '../../lake/form.ts';

export const OWN = 'geodist';
export const COMMON = 'iso3';

/** Its YUG has number 891, Belgrade, 102,173 km2 and the name Serbia and Montenegro: not the Yugoslavia that ended in 1992. */
export const geodistCodes: readonly CodeEntry[] = [{ scheme: OWN, code: 'YUG', id: 'SCG', kind: 'former', name: 'Serbia and Montenegro' }];
