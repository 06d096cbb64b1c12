import type { Blank } from './blank.ts';
import type { CountryCode } from './country.ts';
import type { DyadId } from './dyad.ts';
import type { Edtf } from './edtf.ts';
import type { EntenteRecord, NonEmpty } from './record.ts';
import type { Source } from './source.ts';

/** What sources say differently of one thing, side by side; nobody's version is dropped. */
export interface Conflict {
  readonly id: string;
  /** "Documents, 4 February 2026". */
  readonly subject: string;
  readonly positions: readonly [Position, Position, ...Position[]];
  /** As a record's: 3 keeps it out of a full brief's table. */
  readonly rank: 1 | 2 | 3;
  /** Which position the brief follows, if one, and why: for editors. */
  readonly note?: string;
}

export interface Position {
  /** Noun phrase or clause without full stop: "37, by PTI". */
  readonly says: string;
  readonly sources: NonEmpty<string>;
  readonly known?: Edtf;
}

/** The curated records of one dyad. */
export interface Dossier {
  readonly dyad: DyadId;
  readonly sources: readonly Source[];
  readonly records: readonly EntenteRecord[];
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Blank[];
}

export const MEMBER_STATUSES = ['member', 'observer', 'dialogue partner', 'partner', 'associate', 'candidate', 'suspended'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** One spell of one country in an organisation. */
export interface Spell {
  readonly country: CountryCode;
  readonly status: MemberStatus;
  /** Absent where no date is known. */
  readonly from?: Edtf;
  readonly to?: Edtf;
  /** The name under which it belongs, where that is not its usual one: "Chinese Taipei". */
  readonly as?: string;
  /** What the first date is: the legal act it rests on. */
  readonly basis: 'founding' | 'accession' | 'entry into force' | 'admission' | 'succession' | 'unknown';
  readonly sources: NonEmpty<string>;
  readonly known?: Edtf;
  readonly note?: string;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** With its article, as within a sentence: "the UN", "CICA". */
  readonly short: string;
  readonly founded: Edtf;
  readonly seat: string;
  readonly url?: string;
  /** global: nearly every state belongs, so that sharing it says little. */
  readonly scope: 'global' | 'regional' | 'thematic';
  readonly spells: readonly Spell[];
  /** How many of a status the organisation or a page states for a date; tested against the spells. */
  readonly sizes: readonly {
    readonly status: MemberStatus;
    readonly count: number;
    readonly date: Edtf;
    readonly sources: NonEmpty<string>;
  }[];
  readonly sources: readonly Source[];
  readonly conflicts: readonly string[];
  readonly gaps: readonly string[];
}
