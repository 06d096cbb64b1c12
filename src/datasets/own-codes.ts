/** Codes that a dataset writes in its own way, looked up before the scheme that it otherwise follows. */
import type { CodeEntry, Lookup, ReadContext } from '../lake/form.ts';

export interface CodeOf {
  /** Name of the place in the SQL: `origin`. */
  readonly as: string;
  /** Scheme of the exceptions, which stand before the common one in the years in which they hold; absent where there are none. */
  readonly own?: { readonly scheme: string; readonly code: string; readonly year?: string };
  readonly common: { readonly scheme: string; readonly code: string; readonly year?: string };
}

export interface PlaceSql {
  readonly lookups: readonly Lookup[];
  /** SQL of this project's code; null for what is no country. */
  readonly id: string;
  /** SQL of what the code stands for; null where it is unknown. */
  readonly kind: string;
  readonly name: string;
}

/** The lookups of one code column and the SQL of what they find. */
export function placeSql({ as, own, common }: CodeOf): PlaceSql {
  const lookup: Lookup = { as, ...common };
  if (!own) return { lookups: [lookup], id: `${as}.id`, kind: `${as}.kind`, name: `${as}.name` };
  const first = `own_${as}`;
  return {
    lookups: [{ as: first, ...own }, lookup],
    id: `CASE WHEN ${first}.kind IS NOT NULL THEN ${first}.id ELSE ${as}.id END`,
    kind: `COALESCE(${first}.kind, ${as}.kind)`,
    name: `COALESCE(${first}.name, ${as}.name)`,
  };
}

/** As `placeSql`, for readers of records. @param year the year in which an exception must hold */
export function resolveEither(
  { resolve }: Pick<ReadContext, 'resolve'>,
  schemes: { readonly own: string; readonly common: string },
  code: string,
  year?: number,
): CodeEntry | undefined {
  return resolve(schemes.own, code, year) ?? resolve(schemes.common, code);
}
