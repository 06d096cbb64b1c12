/** The curated YAML about countries: what each file holds, checked when it is read. */
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../domain/errors.ts';
import { readYaml } from '../platform/yaml.ts';

const code = z.string().regex(/^[A-Z]{3}$/);
const source = z.looseObject({ publisher: z.string(), url: z.string().regex(/^https?:\/\//) });
/** The first day of which a note may be told, as far as it needs saying: `2014`, `2026-01-11`. */
const since = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .exactOptional();
const sourced = { reason: z.string().exactOptional(), source };

const capitals = z.looseObject({
  source: z.looseObject({ name: z.string(), url: z.string(), licence: z.string() }),
  capitals: z.record(
    code,
    z.looseObject({
      name: z.string(),
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      note: z.string().exactOptional(),
      noteSince: since,
      source: source.exactOptional(),
    }),
  ),
});

const corrections = z.looseObject({
  codes: z.array(z.looseObject({ from: code, to: code, ...sourced })),
  unMembers: z.array(z.looseObject({ code, member: z.boolean(), observer: z.boolean().exactOptional(), ...sourced })),
  borders: z.array(z.looseObject({ pair: z.tuple([code, code]), action: z.enum(['add', 'remove']), ...sourced })),
  kept: z.looseObject({
    borders: z.array(
      z.looseObject({ pair: z.tuple([code, code]), kind: z.string(), told: z.string().endsWith('.').exactOptional(), since, source }),
    ),
  }),
  notBorders: z.array(z.looseObject({ pair: z.tuple([code, code]), joined: z.string().exactOptional() })),
  throughTerritories: z.array(z.looseObject({ pair: z.tuple([code, code]), through: z.array(code) })),
  landlocked: z.array(z.looseObject({ code, set: z.boolean(), ...sourced })),
  regions: z.array(
    z.looseObject({ code: code.exactOptional(), codes: z.array(code).exactOptional(), region: z.string(), subregion: z.string() }),
  ),
  areas: z.array(z.looseObject({ code, set: z.number().positive(), told: z.string().exactOptional(), since, ...sourced })),
  areasKept: z.array(z.looseObject({ code, told: z.string().exactOptional(), since, source })),
  languages: z.array(z.looseObject({ code, set: z.array(z.string()), ...sourced })),
  names: z.looseObject({
    dropLocales: z.array(z.looseObject({ package: z.string(), locale: z.string() })),
    drop: z.array(z.looseObject({ code, name: z.string() })),
  }),
});

const names = z.looseObject({
  names: z.record(
    code,
    z.looseObject({
      name: z.string(),
      article: z.boolean().default(false),
      adjective: z.string(),
      demonyms: z.array(z.string()).default([]),
      aliases: z.array(z.string()).default([]),
      metonyms: z.array(z.string()).default([]),
    }),
  ),
});

const ambiguous = z.looseObject({
  ambiguous: z.array(z.looseObject({ input: z.string(), choices: z.array(z.string()).default([]), say: z.string() })),
});

const former = z.looseObject({
  former: z.array(
    z.looseObject({
      code: z.string().regex(/^[A-Z]{3}$/),
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      from: z.union([z.string(), z.number()]).transform(String),
      to: z.union([z.string(), z.number()]).transform(String),
      successors: z.array(z.string()),
      relation: z.string(),
      continuedBy: z.string().exactOptional(),
      told: z.string().exactOptional(),
      source: source.exactOptional(),
    }),
  ),
});

const standing = z.looseObject({ standing: z.record(code, z.looseObject({ sentence: z.string(), source: source.exactOptional() })) });

const fiscalYears = z.looseObject({
  fiscalYears: z.record(
    code,
    z.looseObject({
      startMonth: z.number().int().min(1).max(12),
      startDay: z.number().int().min(1).max(31).default(1),
      namedBy: z.enum(['start', 'end']),
      source,
    }),
  ),
});

/** Everything read from one folder of reference files. @throws InputError naming file, line and value of the first fault. */
export function readReferenceFiles(folder: string) {
  const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> => {
    const { value, faults } = readYaml(join(folder, file), schema);
    const [fault] = faults;
    if (value === undefined) throw new InputError(`${file}:${fault?.line ?? 1} ${fault?.field ?? ''}: ${fault?.message ?? 'not readable'}`);
    return value;
  };
  return {
    capitals: read('capitals.yaml', capitals),
    corrections: read('corrections.yaml', corrections),
    names: read('names.yaml', names).names,
    ambiguous: read('ambiguous.yaml', ambiguous),
    former: read('former.yaml', former),
    standing: read('standing.yaml', standing).standing,
    fiscalYears: read('fiscal-years.yaml', fiscalYears),
  };
}

export type ReferenceFiles = ReturnType<typeof readReferenceFiles>;
