/** Memberships of the package manytrade: the lists DESTA, GPTAD and HUGGO stacked, a record for each party of each entry. */
import type { Item, ReadContext, RecordForm, TableRow, Value } from '../../lake/form.ts';
import { type CsvRecord, csvItems, hasColumns, isCalendarDate } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { resolveEither } from '../own-codes.ts';

const DATES = { begun: 'Begin', signed: 'Signature', in_force: 'Force', member_in_force: 'stateForce', ended: 'End' } as const;
const COLUMNS = ['source', 'manyID', 'treatyID', 'stateID', 'Title', ...Object.values(DATES)];
const LISTS: ReadonlyMap<string, string> = new Map(['DESTA', 'GPTAD', 'HUGGO'].map((list) => [`${list}_MEM`, list]));
/** How the package writes that there is no end. */
const NO_END = '9999-12-31';

const form: RecordForm = {
  kind: 'records',
  name: 'manytrade',
  limit: 64 << 20,
  *read(file, context) {
    const agreements = new Set<string>();
    yield* csvItems(file, { columns: COLUMNS, missing: ['NA'] }, (record) => itemOf(record, context, agreements));
  },
};

/** @param agreements keys of the entries met so far, since each stands with every one of its parties */
function itemOf(record: CsvRecord, context: ReadContext, agreements: Set<string>): Item {
  const { field, reject } = record;
  const list = LISTS.get(field('source') ?? '');
  if (list === undefined) return reject('unknown list');
  const [agreement, name] = [field('treatyID'), field('Title')];
  if (agreement === undefined || name === undefined) return reject('no treaty');
  const dates: Record<string, Value> = {};
  for (const [column, header] of Object.entries(DATES)) {
    const written = field(header);
    if (written !== undefined && !isCalendarDate(written)) return reject(`${header} is no date`);
    dates[column] = column === 'ended' && written === NO_END ? null : (written ?? null);
  }
  const { member_in_force: memberInForce = null, ...rest } = dates;
  const entry = { list, via: 'manytrade', agreement, name, ...rest, open_ended: field('End') === NO_END };
  const rows = [partyRow(record, context, { ...entry, member_in_force: memberInForce })];
  const crossList = field('manyID') ?? null;
  const key = JSON.stringify([entry, crossList]);
  if (!agreements.has(key)) rows.push({ table: 'trade_agreements', values: { ...entry, cross_list_id: crossList } });
  agreements.add(key);
  return { rows };
}

/** The row of the party: of a country, or of what names no one country. */
function partyRow({ field }: CsvRecord, context: ReadContext, entry: Readonly<Record<string, Value>>): TableRow {
  const member = field('stateID');
  const aside = (why: string): TableRow => ({ table: 'trade_agreement_set_aside', values: { ...entry, member: member ?? null, why } });
  if (member === undefined) return aside('none named');
  if (member.includes(' - ')) return aside('several countries');
  const place = resolveEither(context, { own: 'manytrade', common: 'iso3' }, member);
  if (!place) return aside('unknown code');
  if (place.id === undefined) return aside('group');
  return { table: 'trade_agreement_members', values: { ...entry, country: place.id, member } };
}

export const manytrade: FormEntry = {
  says: 'Memberships of manytrade: `source,manyID,treatyID,stateID,Title,Begin,Signature,Force,stateForce,End`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
