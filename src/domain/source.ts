import type { Edtf } from './edtf.ts';

/**
 * A citable thing: a CSL-JSON 1.0.2 item (the variables used here), with dates as EDTF strings, which CSL allows,
 * and what kind of witness it is under CSL's `custom`.
 */
export interface Source {
  readonly id: string;
  readonly type:
    | 'webpage'
    | 'article-newspaper'
    | 'article-journal'
    | 'report'
    | 'dataset'
    | 'legislation'
    | 'treaty'
    | 'interview'
    | 'book';
  /** The title as published, where it was seen. */
  readonly title?: string;
  /** What the page is, in the project's own words; printed where no title is recorded. */
  readonly annote: string;
  readonly publisher: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly URL?: string;
  readonly issued?: Edtf;
  readonly accessed?: Edtf;
  /** BCP 47; English when absent. */
  readonly language?: string;
  readonly custom: { readonly standing: Standing };
}

/** What kind of witness a source is; printed behind it in the list. */
export const STANDINGS = [
  'official',
  'state agency',
  'press',
  'think tank',
  'industry body',
  'academic',
  'dataset',
  'secondary',
  'article under check',
] as const;
export type Standing = (typeof STANDINGS)[number];
