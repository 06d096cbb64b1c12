import type { Search } from './blank.ts';
import type { NonEmpty } from './record.ts';

/** A source, qualified by the collection it stands in: `KAZ-PAK/app-2026-02-04`, `org:SCO/tass-2017`. */
export type SourceKey = string;

/** What one statement or finding rests on: records, a query of a dataset's vintage, or a search without result. */
export type Ground =
  | { readonly kind: 'records'; readonly records: NonEmpty<string>; readonly sources: NonEmpty<SourceKey> }
  | {
      readonly kind: 'query';
      readonly dataset: string;
      readonly vintage: string;
      readonly query: string;
      readonly sources: NonEmpty<SourceKey>;
    }
  | { readonly kind: 'search'; readonly search: Search };

/** At least one ground: a list that may be empty does not type-check as provenance. */
export type Grounds = NonEmpty<Ground>;

/** The sources that grounds cite, in order, each once. */
export function sourcesOf(grounds: readonly Ground[]): SourceKey[] {
  return [...new Set(grounds.flatMap((ground) => (ground.kind === 'search' ? [] : ground.sources)))];
}
