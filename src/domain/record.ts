/** Records: what happened or holds, dated and sourced. Curated by hand, kept as text, read by `dossier/`. */
import type { CountryCode } from './country.ts';
import type { Edtf } from './edtf.ts';
import type { Amount, Period, Reporter, Valuation } from './quantity.ts';

export const RECORD_KINDS = [
  'event',
  'visit',
  'agreement',
  'membership',
  'institution',
  'target',
  'link',
  'exercise',
  'programme',
  'mission',
  'dispute',
  'figure',
  'rule',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const TOPICS = [
  'history',
  'trade',
  'investment',
  'connectivity',
  'security',
  'diplomacy',
  'mobility',
  'energy',
  'education',
  'culture',
  'humanitarian',
] as const;
export type Topic = (typeof TOPICS)[number];

/** At least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Anything dated and sourced that an as-of date can hide: a record, or one step, session or round within one. */
export interface Dated {
  readonly date: Edtf;
  /** The earliest date on which a source shows it public, where that is not the date itself. */
  readonly known?: Edtf;
  readonly sources: NonEmpty<string>;
  /** Printed in brackets behind the date, four words or fewer: "day derived". */
  readonly caveat?: string;
  /** For editors and the JSON output; never in a sentence. */
  readonly note?: string;
}

interface Common extends Dated {
  readonly id: string;
  readonly topic: Topic;
  /** 1 leads a short brief, 2 belongs in a full one, 3 is kept for the register of other entries. */
  readonly rank: 1 | 2 | 3;
  /** A few words for the timeline and tables. */
  readonly label?: string;
  readonly parties: readonly CountryCode[];
}

/** One sentence with `{date}` (or `{Date}` at its start) where the date goes, so that text and date cannot part. */
interface Told {
  readonly text: string;
}

export interface EventRecord extends Common, Told {
  readonly kind: 'event';
  /** What an ordinary reader looks for by name; the glance table and the bottom line use it. */
  readonly milestone?: 'independence' | 'recognition' | 'relations' | 'rupture' | 'resumption' | 'partnership';
}

export const LEVELS = [
  'head of state',
  'head of government',
  'speaker',
  'foreign minister',
  'minister',
  'military',
  'official',
  'business',
] as const;
export type Level = (typeof LEVELS)[number];

export interface VisitRecord extends Common, Told {
  readonly kind: 'visit';
  readonly form: 'state visit' | 'official visit' | 'working visit' | 'visit' | 'summit' | 'meeting' | 'call';
  readonly visitors: NonEmpty<{ readonly person: string; readonly office: string; readonly country: CountryCode }>;
  readonly level: Level;
  /** The country where it took place; absent for a call. */
  readonly host?: CountryCode;
  readonly place?: string;
}

export const RUNGS = ['announced', 'initialled', 'signed', 'ratified', 'in force', 'amended', 'suspended', 'lapsed'] as const;
export type Rung = (typeof RUNGS)[number];

export interface AgreementStep extends Dated {
  readonly rung: Rung;
  /** Which side ratified. */
  readonly by?: CountryCode;
  /** What happened, where the rung's own word is too coarse: "draft published", "sought", "permits". */
  readonly as?: string;
}

export interface AgreementRecord extends Common {
  readonly kind: 'agreement';
  readonly name: string;
  readonly form: 'treaty' | 'agreement' | 'memorandum' | 'declaration' | 'plan' | 'protocol' | 'contract' | 'document';
  /** Whether ratification applies, as far as is known. */
  readonly ratification: 'required' | 'not applicable' | 'unknown';
  readonly steps: NonEmpty<AgreementStep>;
  readonly text?: string;
  /** Makes it the status of relations: "strategic partnership". */
  readonly status?: string;
}

export interface MembershipRecord extends Common, Told {
  readonly kind: 'membership';
  readonly organisation: string;
}

export interface Session extends Dated {
  readonly number?: number;
  readonly place?: string;
  /** A sentence of its own, with `{date}`, where the session did something worth telling. */
  readonly text?: string;
}

export interface InstitutionRecord extends Common {
  readonly kind: 'institution';
  /** Lower case but for proper names, as within a sentence: "intergovernmental commission". */
  readonly name: string;
  readonly text?: string;
  readonly sessions: readonly Session[];
}

export interface TargetStatement extends Dated {
  /** "set", "repeated", "moved" ... : what this statement did to the target. */
  readonly act: 'set' | 'repeated' | 'moved' | 'raised' | 'hoped' | 'offered';
  /** Who said it, as a sentence's subject: "The foreign ministers". */
  readonly by: string;
  readonly place?: string;
  readonly deadline?: Edtf;
  /** The deadline as worded: "within a year". */
  readonly deadlineWords?: string;
}

export interface TargetRecord extends Common {
  readonly kind: 'target';
  readonly measure: 'turnover' | 'exports' | 'investment' | 'other';
  readonly exporter?: CountryCode;
  readonly amount: Amount;
  readonly covers: 'goods' | 'services' | 'goods and services' | 'unstated';
  /** Whose books will measure it. */
  readonly books: CountryCode | 'unstated';
  readonly statements: NonEmpty<TargetStatement>;
  readonly outcome: {
    readonly state: 'open' | 'met' | 'missed' | 'dropped';
    readonly date?: Edtf;
    readonly evidence?: string;
    readonly sources?: NonEmpty<string>;
  };
  readonly text?: string;
}

export const LINK_STATES = ['planned', 'opened', 'operating', 'suspended', 'not operating', 'resumed', 'closed'] as const;

/** `opened`, `suspended`, `resumed`, `closed` are acts; `operating` and `not operating` are sightings; `planned` a plan. */
export interface LinkState extends Dated {
  readonly status: (typeof LINK_STATES)[number];
  readonly text?: string;
}

export interface LinkRecord extends Common {
  readonly kind: 'link';
  readonly mode: 'flight' | 'rail' | 'road' | 'pipeline' | 'ferry' | 'sea' | 'power';
  /** "Almaty-Lahore". */
  readonly route: string;
  readonly operator?: string;
  readonly frequency?: string;
  /** Whether it joins the two directly, without a third country's territory or a change. */
  readonly direct: boolean;
  readonly states: NonEmpty<LinkState>;
  readonly text?: string;
}

export interface ExerciseRecord extends Common {
  readonly kind: 'exercise';
  readonly name: string;
  readonly text?: string;
  readonly rounds: readonly Session[];
}

export interface ProgrammeRecord extends Common, Told {
  readonly kind: 'programme';
}

export interface MissionRecord extends Common, Told {
  readonly kind: 'mission';
  readonly of: CountryCode;
  readonly in: CountryCode;
  readonly city?: string;
  readonly act: 'opened' | 'closed' | 'moved' | 'head appointed' | 'at work';
}

export interface DisputeRecord extends Common, Told {
  readonly kind: 'dispute';
  readonly state: 'open' | 'settled' | 'stated';
}

export interface FigureRecord extends Common {
  readonly kind: 'figure';
  /** `trade` figures enter the books; the others are told by their text. */
  readonly measure: 'trade' | 'trade growth' | 'investment' | 'count' | 'distance' | 'duration' | 'cost' | 'traffic' | 'other';
  readonly flow?: 'exports' | 'imports' | 'turnover';
  /** For a flow: where the goods leave. Imports of B from A have exporter A. */
  readonly exporter?: CountryCode;
  readonly importer?: CountryCode;
  /** What was counted, where it is not all goods: "farm goods". */
  readonly product?: string;
  readonly amount: Amount;
  readonly period: Period;
  readonly valuation?: Valuation;
  readonly reporter: Reporter;
  /** Who passed the number on, where that is not the reporter. */
  readonly quotedBy?: string;
  /** Set where the number is an outlier that must never enter a comparison, and why. */
  readonly doubt?: string;
  readonly text?: string;
}

/** Entry rules one country sets for nationals of another, as seen on `date`. */
export interface RuleRecord extends Common {
  readonly kind: 'rule';
  readonly by: CountryCode;
  readonly for: CountryCode;
  /** "e-visa", "visa required", "visa free for 30 days". */
  readonly requirement: string;
  readonly text?: string;
}

export type EntenteRecord =
  | EventRecord
  | VisitRecord
  | AgreementRecord
  | MembershipRecord
  | InstitutionRecord
  | TargetRecord
  | LinkRecord
  | ExerciseRecord
  | ProgrammeRecord
  | MissionRecord
  | DisputeRecord
  | FigureRecord
  | RuleRecord;
