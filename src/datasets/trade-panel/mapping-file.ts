/** Reads a mapping from YAML or JSON and says what is wrong with it, with its line. */
import { z } from 'zod';
import { InputError } from '../../domain/errors.ts';
import type { CodeEntry, SourceFile } from '../../lake/form.ts';
import { BASES, VALUATIONS } from '../../lake/tables/trade.ts';
import { readYaml } from '../../platform/yaml.ts';
import { CODE_SCHEMES, isNumeric, type Mapping, ownScheme, UNVERIFIED } from './mapping.ts';

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'write it in one line');
const column = name.describe('Name of a column in the header of the panel');
/** A code of digits may be written as a number. */
const code = z.union([name, z.number().int().min(0)]).transform(String);
const year = z.number().int().min(1500).max(2100);

const furtherCode = z
  .strictObject({
    code,
    country: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{2}$/, 'write a code of three letters such as KAZ')
      .optional()
      .describe('This project’s code of the country that it means'),
    kind: z.enum(['former', 'world', 'group', 'area', 'special']).optional().describe('What it is, where it is no present country'),
    name,
    from: year.optional().describe('First year of its use'),
    to: year.optional().describe('Last year of its use'),
  })
  .refine((entry) => (entry.kind === undefined || entry.kind === 'former') === (entry.country !== undefined), {
    message: 'write the country it means, or for what is no country its kind: world, group, area or special',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { message: 'ends before it begins', path: ['to'] });

const columns = z.strictObject({
  exporter: column,
  importer: column,
  year: column,
  value: column,
  product: column.optional(),
});

const schema = z
  .strictObject({
    panel: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters, digits and single hyphens'),
    delimiter: z.enum([',', ';', '\t']).default(','),
    columns,
    currency: z
      .string()
      .regex(/^([A-Z]{3}|unverified)$/, 'write an ISO 4217 code such as USD, or unverified')
      .describe('Currency of the values; only US dollars go into trade_flows'),
    scale: z.number().positive().max(1e12).describe('What one unit of the value column is worth in the currency: 1, 1000, 1000000'),
    valuation: z.enum(VALUATIONS),
    basis: z.enum(BASES),
    book: z.enum(['exporter', 'importer']).describe('Whose statistics the values are'),
    classification: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 .-]{0,40}$/, 'write a nomenclature such as HS1992, or none')
      .default('none'),
    zeros: z.enum(['printed', 'padding']).default('printed'),
    missing: z.array(z.string().max(40)).max(40).default([]),
    codes: z.strictObject({ scheme: z.enum(CODE_SCHEMES), further: z.array(furtherCode).max(2000).default([]) }),
  })
  .superRefine((mapping, context) => {
    const fault = (message: string, ...path: (string | number)[]): void => context.addIssue({ code: 'custom', message, path });
    const { product } = mapping.columns;
    if ((mapping.classification === 'none') !== (product === undefined))
      fault('goes with a product column: name both, or neither', 'classification');
    const named = Object.values(mapping.columns).flatMap((text) => text?.toLowerCase() ?? []);
    if (new Set(named).size < named.length) fault('one column of the file stands for two things', 'columns');
    if (mapping.currency === UNVERIFIED && mapping.basis !== 'unverified') fault('write unverified too, since the currency is', 'basis');
    if (mapping.codes.scheme === 'iso2' && mapping.missing.includes('NA')) fault('NA is Namibia in iso2', 'missing');
    for (const [at, entry] of mapping.codes.further.entries())
      if (isNumeric(mapping.codes.scheme) && !/^(0|[1-9]\d{0,8})$/.test(entry.code))
        fault(`codes of the scheme ${mapping.codes.scheme} are numbers without leading zeros`, 'codes', 'further', at, 'code');
    const twice = overlapping(mapping.codes.further);
    if (twice) fault(`the code ${twice} means two things in one year`, 'codes', 'further');
  });

/** The first code with two entries whose years overlap: a record would be read twice. */
function overlapping(entries: readonly { readonly code: string; readonly from?: number | undefined; readonly to?: number | undefined }[]) {
  const last = new Map<string, number>();
  for (const { code: written, from = 0, to = 9999 } of [...entries].sort((a, b) => (a.from ?? 0) - (b.from ?? 0))) {
    if (from <= (last.get(written) ?? -1)) return written;
    last.set(written, to);
  }
  return undefined;
}

/**
 * The mapping of a file.
 * @param known this project's codes of countries
 * @throws InputError naming the file, line and field of the first faults
 */
export function readMapping(file: SourceFile, known: ReadonlySet<string>): Mapping {
  const { value, faults } = readYaml(file.path, schema);
  if (value === undefined || faults.length > 0) {
    const told = faults.slice(0, 3).map(({ line, field, value: written, message }) => {
      const named = [field, written === undefined ? undefined : `'${written}'`].filter((part) => part !== undefined).join(' ');
      return `${line === undefined ? '' : `line ${line}: `}${named === '' ? '' : `${named}: `}${message.endsWith('received undefined') ? 'is missing' : message}`;
    });
    // What it repeats of the file may be long, or run over several lines.
    const said = told.join('; ').replace(/\s+/g, ' ').slice(0, 1500);
    throw new InputError(`'${file.name}' is no mapping of a panel: ${said}${faults.length > 3 ? '; and more' : ''}`);
  }
  const unknown = value.codes.further.find(({ country }) => country !== undefined && !known.has(country));
  if (unknown) throw new InputError(`'${file.name}': code ${unknown.code} means ${unknown.country}, which is no country of this project`);
  const further = value.codes.further.map(
    ({ code: written, country, kind, name: called, from, to }): CodeEntry => ({
      scheme: ownScheme(value.panel),
      code: written,
      ...(country === undefined ? {} : { id: country }),
      kind: kind ?? 'country',
      name: called,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }),
  );
  return { ...value, codes: { scheme: value.codes.scheme, further } };
}
