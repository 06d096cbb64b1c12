/** DESTA's list of treaties, its columns of members folded into one: numbers of ISO 3166 joined by `|`. */
import type { ReadContext, TableRow, Value } from '../../lake/form.ts';
import { isCalendarDate } from '../calendar-dates.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { markOf } from '../marks.ts';
import type { Outcome } from '../outcome.ts';
import { resolveEither } from '../own-codes.ts';

const COLUMNS = [
  ...['number', 'base_treaty', 'name', 'entry_type', 'year', 'entryforceyear'],
  ...['typememb', 'regioncon', 'wto_listed', 'wto_name', 'members'],
];

const form = csvForm({
  name: 'desta',
  columns: COLUMNS,
  missing: ['NA'],
  reader: (context) => (record) => outcomeOf(record, context),
});

function outcomeOf({ field }: CsvFields, context: ReadContext): Outcome {
  const [number, name, members] = [field('number'), field('name'), field('members')];
  if (number === undefined || name === undefined) return 'no number or name';
  const [signed, inForce] = [field('year'), field('entryforceyear')];
  if (signed !== undefined && !isCalendarDate(signed)) return 'year is no year';
  if (inForce !== undefined && !isCalendarDate(inForce)) return 'entryforceyear is no year';
  const composition = field('typememb');
  if (composition !== undefined && !/^\d$/.test(composition)) return 'typememb is no digit';
  const wto = markOf(field('wto_listed'));
  if (wto === undefined) return 'wto_listed is neither 0 nor 1';
  if (members === undefined) return 'no members';
  // A member that stands twice in one entry is one member.
  const codes = [...new Set(members.split('|').map((code) => code.trim()))];
  const places = codes.map((code) => ({ code, place: placeOf(context, code) }));
  const unknown = places.find(({ place }) => place === undefined);
  if (unknown) return `unknown member code ${unknown.code.slice(0, 20)}`;
  const entry: Record<string, Value> = {
    list: 'DESTA',
    via: 'DESTA',
    agreement: number,
    name,
    entry_type: field('entry_type') ?? null,
    signed: signed ?? null,
    in_force: inForce ?? null,
    open_ended: false,
  };
  const rows: TableRow[] = places.map(({ code, place }) => ({
    table: 'trade_agreement_members',
    values: { ...entry, country: place ?? null, member: code },
  }));
  const agreement: TableRow = {
    table: 'trade_agreements',
    values: {
      ...entry,
      base_agreement: field('base_treaty') ?? null,
      composition: composition === undefined ? null : Number(composition),
      region: field('regioncon') ?? null,
      wto_listed: wto,
      wto_name: field('wto_name') ?? null,
    },
  };
  return [agreement, ...rows];
}

/** DESTA writes the present number of a country in all years (India is 356, Germany 276), so no year is asked. */
function placeOf(context: ReadContext, code: string): string | undefined {
  return resolveEither(context, { own: 'desta', common: 'un' }, /^\d+$/.test(code) ? String(Number(code)) : code)?.id;
}

export const desta: FormEntry = {
  says: 'Treaties of DESTA: `number,base_treaty,name,entry_type,year,entryforceyear,...,members`, members as numbers joined by `|`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
