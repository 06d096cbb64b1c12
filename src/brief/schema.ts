/** The published schema of a brief's JSON output. */
import { z } from 'zod';
import { SECTION_IDS } from './document.ts';

const search = z.strictObject({ what: z.string(), where: z.array(z.string()).min(1), on: z.string().optional() });

const ground = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('records'), records: z.array(z.string()).min(1), sources: z.array(z.string()).min(1) }),
  z.strictObject({
    kind: z.literal('query'),
    dataset: z.string(),
    vintage: z.string(),
    query: z.string(),
    sources: z.array(z.string()).min(1),
  }),
  z.strictObject({ kind: z.literal('search'), search }),
]);

const statement = z
  .strictObject({ text: z.string().min(1), sources: z.array(z.number().int().positive()), grounds: z.array(ground).min(1) })
  .describe('A sentence or table cell, the numbers of its sources, and what it rests on');

const cell = z.union([
  statement,
  z.strictObject({ label: z.string() }),
  z.strictObject({ empty: z.enum(['no record', 'not applicable', 'nothing to say']) }),
]);

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), statements: z.array(statement).min(1) }),
  z.strictObject({
    type: z.literal('table'),
    look: z.string(),
    heading: z.string().optional(),
    columns: z.array(z.string()),
    rows: z.array(z.array(cell)).min(1),
  }),
  z.strictObject({ type: z.literal('chart'), title: z.string(), spec: z.looseObject({ kind: z.string() }), caption: statement }),
]);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const briefSchema = z.strictObject({
  schema: z.literal('entente/brief/1'),
  version: z.string(),
  dyad: z.string().regex(/^[A-Z]{3}-[A-Z]{3}$/),
  countries: z.array(z.strictObject({ code: z.string(), name: z.string() })).length(2),
  title: z.string(),
  asOf: day,
  since: day,
  length: z.enum(['short', 'full']),
  contentAge: z
    .strictObject({ oldest: day.optional(), newest: day.optional(), newestSource: day.optional() })
    .describe('The oldest and newest thing the brief rests on, and its newest page'),
  sections: z.array(z.strictObject({ id: z.enum(SECTION_IDS), title: z.string(), blocks: z.array(block).min(1) })),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      value: z.unknown(),
      unit: z.string().optional(),
      method: z.string(),
      grounds: z.array(ground).min(1),
    }),
  ),
  records: z.array(
    z.looseObject({ id: z.string(), kind: z.string(), date: z.string().describe('EDTF'), sources: z.array(z.string()).min(1) }),
  ),
  sources: z.array(
    z.strictObject({
      number: z.number().int().positive(),
      keys: z.array(z.string()).min(1),
      item: z.looseObject({ id: z.string(), type: z.string(), publisher: z.string() }).describe('CSL-JSON'),
    }),
  ),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
