/** A country or a comparable entity, as the briefs need it. Pure data: names are resolved in `gazetteer.ts`. */

import type { Edtf } from './edtf.ts';

/** ISO 3166-1 alpha-3, or a user-assigned code (XKX) where ISO has none; former states keep their old code (SUN, YUG). */
export type CountryCode = string;

export interface Country {
  readonly code: CountryCode;
  readonly alpha2: string;
  /** UN M49 numeric code, three digits; absent where the UN assigns none. */
  readonly m49?: string;
  /** Name used in sentences, with its article where English wants one: "the United Kingdom". */
  readonly name: string;
  readonly article: boolean;
  readonly officialName: string;
  /** "Kazakh", "Pakistani": of the country. */
  readonly adjective: string;
  readonly capital?: Capital;
  readonly region: string;
  readonly subregion: string;
  readonly landlocked: boolean;
  /** Land borders, alphabetical. Symmetric over the whole table. */
  readonly borders: readonly CountryCode[];
  /** Borders that lie wholly on a detached part of one of the two, so that no land route runs on through it. */
  readonly exclaveBorders: readonly CountryCode[];
  /** States bordered only through a territory that is an entity of its own: Brazil, for France, through French Guiana. */
  readonly territoryBorders: Readonly<Record<CountryCode, readonly CountryCode[]>>;
  /** States without a common border that a bridge, a causeway or a tunnel joins, with what joins them. */
  readonly joinedTo: Readonly<Record<CountryCode, string>>;
  /** What must be said of a border that is contested or not delimited, by the neighbour's code. */
  readonly borderNotes: Readonly<Record<CountryCode, SourcedSentence>>;
  /** Total area in square kilometres. */
  readonly area: number;
  /** A phrase on what the area counts or leaves out, where that is disputed: "without Crimea". */
  readonly areaNote?: SourcedSentence;
  readonly languages: readonly string[];
  readonly status: CountryStatus;
  /** States that once stood on its territory and are not simply itself under another name. */
  readonly former: readonly FormerState[];
  /** A neutral sentence on the entity's standing and the page it was read on, where it is partly recognised or dependent. */
  readonly standing?: SourcedSentence;
}

/** A neutral sentence and the page it was read on. */
export interface SourcedSentence {
  readonly sentence: string;
  readonly source: { readonly publisher: string; readonly url: string };
  /** It says nothing of days before this one: `2014`, `2026-01-11`. */
  readonly since?: string;
}

export type CountryStatus = 'un-member' | 'un-observer' | 'partly-recognised' | 'territory';

export interface Capital {
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Without which the name alone would mislead: a disputed status, a seat of government elsewhere. */
  readonly note?: SourcedSentence;
}

/** A state that no longer exists, named so that a record about it is never credited to a successor by accident. */
export interface FormerState {
  readonly code: CountryCode;
  readonly name: string;
  readonly from: Edtf;
  readonly to: Edtf;
  /** dissolved into several, or united with another. */
  readonly relation: 'dissolved' | 'united';
  /** Whether the country it is told of continues it in law, as Russia does the Soviet Union. */
  readonly continued: boolean;
  /** A phrase without which its dates would mislead: "occupied and divided from 1939 to 1945". */
  readonly told?: string;
  readonly source: { readonly publisher: string; readonly url: string };
}
