/** The SQL that reads delimited files: typed raw columns, codes resolved, refused records told apart. */

import type { Scan, ScannedFile } from '../engine.ts';
import type { Check, DelimitedForm, RawType } from '../form.ts';
import { literal, pathLiteral, quoted } from './sql-types.ts';

/** Longest line read, in bytes; a longer one is no table. */
export const LONGEST_LINE = 4 << 20;

/** Table function that reads the files of a scan; all have the same layout. */
function readCsv(form: DelimitedForm, files: readonly ScannedFile[], extra: string): string {
  const [first] = files;
  if (!first) throw new Error('a scan of no files');
  const columns = first.layout.map(
    (name, at) => `${literal(name ?? `unread ${at}`)}: ${literal(name === undefined ? 'VARCHAR' : rawType(form, name))}`,
  );
  const options = [
    `columns = {${columns.join(', ')}}`,
    'auto_detect = false',
    // Whatever its name says: what is packed has been unpacked.
    "compression = 'none'",
    'hive_partitioning = false',
    `delim = ${literal(form.delimiter)}`,
    `header = ${form.header}`,
    `quote = ${literal(form.quoted ? '"' : '')}`,
    `escape = ${literal(form.quoted ? '"' : '')}`,
    `nullstr = [${['', ...(form.missing ?? [])].map(literal).join(', ')}]`,
    'strict_mode = true',
    // Neither a folder named `year=2020` nor an ending such as .gz says anything of what a file holds.
    'hive_partitioning = false',
    "compression = 'none'",
    `max_line_size = ${LONGEST_LINE}`,
    'store_rejects = true',
    'rejects_limit = 0',
    ...(extra ? [extra] : []),
  ];
  return `read_csv([${files.map(({ path }) => pathLiteral(path)).join(', ')}], ${options.join(', ')})`;
}

/** A column that must have a value is read as its type at once; one that may be missing, as text, since `NA` is no number. */
function rawType(form: DelimitedForm, name: string): string {
  const type = form.columns[name] ?? 'text';
  if (!form.required.includes(name)) return 'VARCHAR';
  return RAW[type];
}

const RAW: Readonly<Record<RawType, string>> = {
  text: 'VARCHAR',
  whole: 'DOUBLE',
  decimal: 'DECIMAL(18, 3)',
  number: 'DOUBLE',
  day: 'DATE',
};
/** Typed columns under the form's names, and beside each that could be unreadable its text, to tell missing from unreadable. */
function typedColumns(form: DelimitedForm): string[] {
  return Object.entries(form.columns).flatMap(([name, type]) => {
    const column = quoted(name);
    const raw = quoted(`raw ${name}`);
    const whole = type === 'whole';
    if (form.required.includes(name)) return whole ? [`TRY_CAST(${column} AS BIGINT) AS ${column}`, `${column} AS ${raw}`] : [column];
    if (type === 'text') return [`NULLIF(TRIM(${column}), '') AS ${column}`];
    const number = `TRY_CAST(${column} AS ${RAW[type]})`;
    return [`${whole ? `TRY_CAST(${number} AS BIGINT)` : number} AS ${column}`, `${column} AS ${raw}`];
  });
}

/** The checks that follow from the columns' types, before the form's own. */
export function typeChecks(form: DelimitedForm): Check[] {
  return Object.entries(form.columns).flatMap(([name, type]): Check[] => {
    const column = `raw.${quoted(name)}`;
    const raw = `raw.${quoted(`raw ${name}`)}`;
    const finite: Check[] = type === 'number' ? [{ reason: `${name} is not a finite number`, when: `NOT isfinite(${column})` }] : [];
    if (form.required.includes(name)) {
      const absent = { reason: `no ${name}`, when: `${type === 'whole' ? raw : column} IS NULL` };
      const broken = { reason: `${name} is not a whole number`, when: notWhole(column, raw) };
      return [absent, ...(type === 'whole' ? [broken] : []), ...finite];
    }
    if (type === 'text') return [];
    // Spellings of a missing value may stand among blanks.
    const missing = ['', ...(form.missing ?? [])].map(literal).join(', ');
    const unreadable = {
      reason: `${name} is not a ${WORDS[type]}`,
      when: `${column} IS NULL AND ${raw} IS NOT NULL AND TRIM(${raw}) NOT IN (${missing})`,
    };
    const broken = { reason: `${name} is not a whole number`, when: notWhole(column, `TRY_CAST(${raw} AS ${RAW.whole})`) };
    return [unreadable, ...(type === 'whole' ? [broken] : []), ...finite];
  });
}

/** Numbers are read as doubles, to tell 4.5 from 4; beyond 2^53 a double no longer has every whole number. */
function notWhole(column: string, double: string): string {
  return `(${double} IS NOT NULL AND ${column} IS NULL) OR ${column} <> ${double} OR ${double} > ${LARGEST} OR ${double} < -${LARGEST}`;
}

const LARGEST = '9007199254740991e0';

const WORDS: Readonly<Record<RawType, string>> = {
  text: 'text',
  whole: 'whole number',
  decimal: 'number of up to 15 digits before the point',
  number: 'number',
  day: 'date',
};

/** Columns of a table of codes besides `id`, `kind` and `name`; the code is spelt as no column of a form is, so that it is never ambiguous. */
export const CODE_COLUMNS = { code: '" code"', from: 'first_year', to: 'last_year' } as const;

/** A column of the file under the name of what a lookup gives could mean either. */
function checkNames({ name, columns, lookups }: DelimitedForm): void {
  const taken = lookups.length === 0 ? [] : ['id', 'kind', 'name', CODE_COLUMNS.from, CODE_COLUMNS.to, ...lookups.map(({ as }) => as)];
  const wrong = Object.keys(columns).find((column) => taken.includes(column.toLowerCase()));
  if (wrong) throw new Error(`form ${name} calls a column '${wrong}', as a lookup does; give it another name, and its own in names`);
}

/** A reader is asked for less the second time: only then are the file's name and the record's number wanted. */
export function recordsSql({ form, files }: Scan, numbered = false): string {
  checkNames(form);
  const place = numbered ? ', filename, row_number() OVER () - 1 AS "record"' : '';
  const typed = typedColumns(form).join(', ');
  const raw = `SELECT ${typed}${place} FROM ${readCsv(form, files, numbered ? 'filename = true' : '')}`;
  const joins = form.lookups.map(({ as, scheme, code, year }) => {
    const window = year === undefined ? '' : ` AND (${year}) BETWEEN ${as}.${CODE_COLUMNS.from} AND ${as}.${CODE_COLUMNS.to}`;
    return `LEFT JOIN ${quoted(`codes ${scheme}`)} AS ${as} ON ${as}.${CODE_COLUMNS.code} = (${code})${window}`;
  });
  return `FROM (${raw}) AS raw ${joins.join(' ')}`;
}

export function allChecks(form: DelimitedForm): Check[] {
  return [...typeChecks(form), ...form.checks];
}

/**
 * True of the records that are kept: those for which no check is true; one that is unknown refuses nothing. Written as a CASE,
 * which stops at the first check that is true and is twice as fast as a chain of ORs.
 */
export function keptSql(form: DelimitedForm): string {
  return `(${reasonSql(form)}) IS NULL`;
}

/** The number of the check that refuses a record, from 0. */
export function reasonSql(form: DelimitedForm): string {
  const cases = allChecks(form).map(({ when }, at) => `WHEN ${when} THEN ${at}`);
  return cases.length === 0 ? 'NULL' : `CASE ${cases.join(' ')} END`;
}
