/**
 * The one schema of curated YAML: dossiers and organisations. Parses text into the domain's types (dates become
 * EDTF values) and, through `schemas.ts`, becomes the JSON Schema that editors complete from.
 */
import { z } from 'zod';
import type { Blank } from '../domain/blank.ts';
import { BLANK_REASONS } from '../domain/blank.ts';
import type { Conflict, Organisation } from '../domain/dossier.ts';
import { MEMBER_STATUSES } from '../domain/dossier.ts';
import type { Edtf } from '../domain/edtf.ts';
import { parseEdtf } from '../domain/edtf-parse.ts';
import type { Frames } from '../domain/frame.ts';
import { BOUNDS, REPORTER_TYPES, SCALES } from '../domain/quantity.ts';
import type { EntenteRecord } from '../domain/record.ts';
import { LEVELS, LINK_STATES, RUNGS, TOPICS } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';
import { STANDINGS } from '../domain/source.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters, digits and single hyphens')
  .describe('Identifier: lower-case letters, digits and hyphens');

const code = z.string().regex(/^[A-Z]{3}$/, 'write an ISO 3166-1 alpha-3 code such as KAZ');

/** A YAML year is a number; every other date is a string. */
const date = z
  .union([z.string(), z.number().int().min(1000).max(9999)])
  .describe('EDTF date, level 0 or 1')
  .transform((value, context): Edtf => {
    try {
      return parseEdtf(String(value));
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

/** Control characters and bidirectional overrides have no place in a text and could rewrite a terminal or a page. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being refused
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;
const printable = z.string().refine((text) => !UNPRINTABLE.test(text), 'has a control character; leave it out');

const words = printable
  .trim()
  .min(2)
  .max(600)
  .refine((text) => !text.includes('  '), 'has two spaces together; write one');
const sentence = words.regex(/[.?!]$/, 'end the sentence with a full stop');
const told = sentence
  .regex(/\{[dD]ate\}/, 'write {date} where the date goes, or {Date} at the start')
  .refine((text) => !text.startsWith('{date}'), 'begin with {Date}, which has a capital')
  .refine((text) => /\p{L}{2,}/u.test(text.replace(/\{[dD]ate\}/g, '')), 'say what happened, not only when');
const caveat = words.refine((text) => text.split(/\s+/).length <= 4, 'a caveat has four words or fewer');
const httpUrl = z.string().regex(/^https?:\/\/[^\s<>"]+$/, 'write an http or https address');

function nonEmpty<T extends z.ZodType>(item: T) {
  return z.tuple([item], item);
}

const dated = {
  date,
  known: date.exactOptional(),
  sources: nonEmpty(slug),
  caveat: caveat.exactOptional(),
  note: words.exactOptional(),
};

const common = {
  id: slug,
  ...dated,
  topic: z.enum(TOPICS),
  rank: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  label: words.max(40).exactOptional(),
  parties: z.array(code).default([]),
};

const amount = {
  value: z.number().finite().min(-1e12).max(1e12),
  unit: printable.trim().min(1).max(60),
  scale: z.enum(SCALES).default('one'),
  bound: z.enum(BOUNDS).default('exactly'),
};

const session = z.strictObject({
  ...dated,
  number: z.number().int().positive().max(999).exactOptional(),
  place: words.exactOptional(),
  text: told.exactOptional(),
});

const step = z.strictObject({ ...dated, rung: z.enum(RUNGS), by: code.exactOptional(), as: words.max(40).exactOptional() });

const targetStatement = z.strictObject({
  ...dated,
  act: z.enum(['set', 'repeated', 'moved', 'raised', 'hoped', 'offered']),
  by: words,
  place: words.exactOptional(),
  deadline: date.exactOptional(),
  deadlineWords: words.exactOptional(),
});

const linkState = z.strictObject({ ...dated, status: z.enum(LINK_STATES), text: told.exactOptional() });

const visitor = z.strictObject({ person: words, office: words, country: code });

const record = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('event'),
    ...common,
    text: told,
    milestone: z.enum(['independence', 'recognition', 'relations', 'rupture', 'resumption', 'partnership']).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('visit'),
    ...common,
    text: told,
    form: z.enum(['state visit', 'official visit', 'working visit', 'visit', 'summit', 'meeting', 'call']),
    visitors: nonEmpty(visitor),
    level: z.enum(LEVELS),
    host: code.exactOptional(),
    place: words.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('agreement'),
    ...common,
    name: words,
    form: z.enum(['treaty', 'agreement', 'memorandum', 'declaration', 'plan', 'protocol', 'contract', 'document']),
    ratification: z.enum(['required', 'not applicable', 'unknown']),
    steps: nonEmpty(step),
    text: told.exactOptional(),
    status: words.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('membership'), ...common, text: told, organisation: words }),
  z.strictObject({
    kind: z.literal('institution'),
    ...common,
    name: words,
    text: told.exactOptional(),
    sessions: z.array(session).default([]),
  }),
  z.strictObject({
    kind: z.literal('target'),
    ...common,
    measure: z.enum(['turnover', 'exports', 'investment', 'other']),
    exporter: code.exactOptional(),
    amount: z.strictObject(amount),
    covers: z.enum(['goods', 'services', 'goods and services', 'unstated']),
    books: z.union([code, z.literal('unstated')]),
    statements: nonEmpty(targetStatement),
    outcome: z.strictObject({
      state: z.enum(['open', 'met', 'missed', 'dropped']),
      date: date.exactOptional(),
      evidence: words.exactOptional(),
      sources: nonEmpty(slug).exactOptional(),
    }),
    text: told.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('link'),
    ...common,
    mode: z.enum(['flight', 'rail', 'road', 'pipeline', 'ferry', 'sea', 'power']),
    route: words,
    operator: words.exactOptional(),
    frequency: words.exactOptional(),
    direct: z.boolean(),
    states: nonEmpty(linkState),
    text: told.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('exercise'), ...common, name: words, text: told.exactOptional(), rounds: z.array(session).default([]) }),
  z.strictObject({ kind: z.literal('programme'), ...common, text: told }),
  z.strictObject({
    kind: z.literal('mission'),
    ...common,
    text: told,
    of: code,
    in: code,
    city: words.exactOptional(),
    act: z.enum(['opened', 'closed', 'moved', 'head appointed', 'at work']),
  }),
  z.strictObject({ kind: z.literal('dispute'), ...common, text: told, state: z.enum(['open', 'settled', 'stated']) }),
  z.strictObject({
    kind: z.literal('figure'),
    ...common,
    measure: z.enum(['trade', 'trade growth', 'investment', 'count', 'distance', 'duration', 'cost', 'traffic', 'other']),
    flow: z.enum(['exports', 'imports', 'turnover']).exactOptional(),
    exporter: code.exactOptional(),
    importer: code.exactOptional(),
    product: words.exactOptional(),
    amount: z.strictObject(amount),
    period: z.strictObject({ date, calendar: z.enum(['calendar', 'fiscal', 'unstated']), label: words.exactOptional() }),
    valuation: z.enum(['FOB', 'CIF']).exactOptional(),
    reporter: z.strictObject({ name: words, type: z.enum(REPORTER_TYPES), country: code.exactOptional() }),
    quotedBy: words.exactOptional(),
    doubt: words.exactOptional(),
    text: told.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('rule'), ...common, by: code, for: code, requirement: words, text: told.exactOptional() }),
]);

const source = z.strictObject({
  id: slug,
  type: z.enum(['webpage', 'article-newspaper', 'article-journal', 'report', 'dataset', 'legislation', 'treaty', 'interview', 'book']),
  title: words.exactOptional(),
  annote: words,
  publisher: words,
  author: z
    .array(z.strictObject({ family: words.exactOptional(), given: words.exactOptional(), literal: words.exactOptional() }))
    .exactOptional(),
  URL: httpUrl.exactOptional(),
  issued: date.exactOptional(),
  accessed: date.exactOptional(),
  language: z.string().exactOptional(),
  custom: z.strictObject({ standing: z.enum(STANDINGS) }),
});

const position = z.strictObject({ says: words, sources: nonEmpty(slug), known: date.exactOptional() });

const conflict = z.strictObject({
  id: slug,
  subject: words,
  positions: z.tuple([position, position], position),
  rank: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  note: words.exactOptional(),
});

const gap = z.strictObject({
  id: slug,
  what: words,
  reason: z.enum(BLANK_REASONS),
  detail: words.exactOptional(),
  search: z.strictObject({ what: words, where: nonEmpty(words), on: date.exactOptional() }),
  command: words,
  about: date.exactOptional(),
});

/** One file of a dossier; a dossier is all the files of its folder together. */
export const dossierFile = z.strictObject({
  sources: z.array(source).default([]),
  records: z.array(record).default([]),
  conflicts: z.array(conflict).default([]),
  gaps: z.array(gap).default([]),
});

/** One organisation, one file. */
export const organisationFile = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]+$/),
  name: words,
  short: words,
  founded: date,
  seat: words,
  url: httpUrl.exactOptional(),
  scope: z.enum(['global', 'regional', 'thematic']),
  spells: z.array(
    z.strictObject({
      country: code,
      status: z.enum(MEMBER_STATUSES),
      from: date.exactOptional(),
      to: date.exactOptional(),
      as: words.exactOptional(),
      basis: z.enum(['founding', 'accession', 'entry into force', 'admission', 'succession', 'unknown']),
      sources: nonEmpty(slug),
      known: date.exactOptional(),
      note: words.exactOptional(),
    }),
  ),
  sizes: z.array(z.strictObject({ status: z.enum(MEMBER_STATUSES), count: z.number().int().positive(), date, sources: nonEmpty(slug) })),
  sources: z.array(source),
  conflicts: z.array(words).default([]),
  gaps: z.array(words).default([]),
});

const frameSide = z.strictObject({
  countries: z.array(code).exactOptional(),
  organisation: z.string().exactOptional(),
  excluded: z.array(code).exactOptional(),
  within: z.boolean().exactOptional(),
});

/** Standing forums between groups of countries. */
export const framesFile = z.strictObject({
  sources: z.array(source),
  frames: z.array(
    z.strictObject({
      id: slug,
      name: words,
      about: words.exactOptional(),
      since: date,
      sides: z.array(frameSide).min(1),
      latest: date.exactOptional(),
      sources: nonEmpty(slug),
      known: date.exactOptional(),
      note: words.exactOptional(),
    }),
  ),
});

type Same<A extends B, B> = A;
/** Compile-time proof that what the schema yields is what the domain means. */
export type SchemaMatchesDomain = [
  Same<z.output<typeof record>, EntenteRecord>,
  Same<z.output<typeof source>, Source>,
  Same<z.output<typeof conflict>, Conflict>,
  Same<z.output<typeof gap>, Blank>,
  Same<z.output<typeof organisationFile>, Organisation>,
  Same<z.output<typeof framesFile>, Frames>,
];
