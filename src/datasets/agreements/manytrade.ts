/** Memberships of the package manytrade: the lists DESTA, GPTAD and HUGGO stacked, a record for each party of each entry. */
import type { ReadContext, TableRow, Value } from '../../lake/form.ts';
import { isCalendarDate } from '../calendar-dates.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import type { Outcome } from '../outcome.ts';
import { resolveEither } from '../own-codes.ts';
import { type Met, metBefore } from '../repeats.ts';

const DATES = { begun: 'Begin', signed: 'Signature', in_force: 'Force', member_in_force: 'stateForce', ended: 'End' } as const;
const COLUMNS = ['source', 'manyID', 'treatyID', 'stateID', 'Title', ...Object.values(DATES)];
const LISTS: ReadonlyMap<string, string> = new Map(['DESTA', 'GPTAD', 'HUGGO'].map((list) => [`${list}_MEM`, list]));
/** How the package writes that there is no end. */
const NO_END = '9999-12-31';

const form = csvForm({
  name: 'manytrade',
  columns: COLUMNS,
  missing: ['NA'],
  limit: 64 << 20,
  reader: (context) => {
    const met = metBefore();
    return (record) => outcomeOf(record, context, met);
  },
});

/** @param met tells entries met before, since each stands with every one of its parties */
function outcomeOf(record: CsvFields, context: ReadContext, met: Met): Outcome {
  const { field } = record;
  const list = LISTS.get(field('source') ?? '');
  if (list === undefined) return 'unknown list';
  const [agreement, name] = [field('treatyID'), field('Title')];
  if (agreement === undefined || name === undefined) return 'no treaty';
  const dates: Record<string, Value> = {};
  for (const [column, header] of Object.entries(DATES)) {
    const written = field(header);
    if (written !== undefined && !isCalendarDate(written)) return `${header} is no date`;
    dates[column] = column === 'ended' && written === NO_END ? null : (written ?? null);
  }
  const { member_in_force: memberInForce = null, ...rest } = dates;
  const entry = { list, via: 'manytrade', agreement, name, ...rest, open_ended: field('End') === NO_END };
  const rows = [partyRow(record, context, { ...entry, member_in_force: memberInForce })];
  const crossList = field('manyID') ?? null;
  if (!met(JSON.stringify([entry, crossList]))) rows.push({ table: 'trade_agreements', values: { ...entry, cross_list_id: crossList } });
  return rows;
}

/** The row of the party: of a country, or of what names no one country. */
function partyRow({ field }: CsvFields, context: ReadContext, entry: Readonly<Record<string, Value>>): TableRow {
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
