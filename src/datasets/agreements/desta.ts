/** DESTA's list of treaties, its columns of members folded into one: numbers of ISO 3166 joined by `|`. */
import type { Item, ReadContext, RecordForm, TableRow, Value } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns, isCalendarDate } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { resolveEither } from '../own-codes.ts';

const COLUMNS = [
  ...['number', 'base_treaty', 'name', 'entry_type', 'year', 'entryforceyear'],
  ...['typememb', 'regioncon', 'wto_listed', 'wto_name', 'members'],
];

const form: RecordForm = {
  kind: 'records',
  name: 'desta',
  limit: 32 << 20,
  read: (file, context) => csvItems(file, { columns: COLUMNS, missing: ['NA'] }, (record) => itemOf(record, context)),
};

function itemOf(record: CsvRecord, context: ReadContext): Item {
  const { field, reject } = record;
  const [number, name, members] = [field('number'), field('name'), field('members')];
  if (number === undefined || name === undefined) return reject('no number or name');
  const [signed, inForce] = [field('year'), field('entryforceyear')];
  if (signed !== undefined && !isCalendarDate(signed)) return reject('year is no year');
  if (inForce !== undefined && !isCalendarDate(inForce)) return reject('entryforceyear is no year');
  const composition = field('typememb');
  if (composition !== undefined && !/^\d$/.test(composition)) return reject('typememb is no digit');
  const wto = field('wto_listed');
  if (wto !== undefined && !/^[01]$/.test(wto)) return reject('wto_listed is neither 0 nor 1');
  if (members === undefined) return reject('no members');
  // A member that stands twice in one entry is one member.
  const codes = [...new Set(members.split('|').map((code) => code.trim()))];
  const places = codes.map((code) => ({ code, place: placeOf(context, code) }));
  const unknown = places.find(({ place }) => place === undefined);
  if (unknown) return reject(`unknown member code ${unknown.code.slice(0, 20)}`);
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
      wto_listed: wto === undefined ? null : wto === '1',
      wto_name: field('wto_name') ?? null,
    },
  };
  return { rows: [agreement, ...rows] };
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
