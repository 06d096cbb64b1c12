/** Worksheets of figures and events that somebody stated, entered by hand, each row with its page. */
import type { RecordForm, Value } from '../../lake/form.ts';
import { type CsvFields, csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { Dataset, FormEntry } from '../dataset.ts';
import { dyadOf } from './worksheet-dyad.ts';

type Columns = Readonly<Record<string, Value>>;

/** One kind of worksheet. @param read the columns of a record, or why there are none; the dyad is added */
function worksheet(
  name: string,
  table: string,
  columns: readonly string[],
  page: string,
  read: (record: CsvFields) => Columns | string,
): RecordForm {
  return csvForm({
    name,
    columns,
    limit: 16 << 20,
    reader: (context, file) => {
      const dyad = dyadOf(file.name, context);
      return (record) => {
        const address = record.field(page);
        if (address === undefined) return 'no page';
        if (!/^https?:\/\/[^\s<>"]+$/.test(address)) return 'page is no address';
        const values = read(record);
        return typeof values === 'string' ? values : [{ table, values: { dyad, page: address, ...values } }];
      };
    },
  });
}

const PRESS = ['period', 'flow', 'value_usd_million', 'who_reports', 'url', 'note'];
const press = worksheet('trade figures', 'stated_figures', PRESS, 'url', ({ field }) => {
  const [item, value] = [field('flow'), field('value_usd_million')];
  if (item === undefined || value === undefined) return 'no flow or value';
  return {
    topic: 'trade',
    item,
    value,
    unit: 'million US dollars',
    period: field('period') ?? null,
    stated_by: field('who_reports') ?? null,
    note: field('note') ?? null,
  };
});

const FACTS = ['topic', 'item', 'value', 'unit', 'date', 'source_url', 'quality'];
const facts = worksheet('facts', 'stated_figures', FACTS, 'source_url', ({ field }) => {
  const [topic, item, value] = [field('topic'), field('item'), field('value')];
  if (topic === undefined || item === undefined || value === undefined) return 'no topic, item or value';
  return { topic, item, value, unit: field('unit') ?? null, period: field('date') ?? null, note: field('quality') ?? null };
});

const EVENTS = ['date', 'event', 'source_url', 'note'];
const events = worksheet('events', 'stated_events', EVENTS, 'source_url', ({ field }) => {
  const [date, event] = [field('date'), field('event')];
  if (date === undefined || event === undefined) return 'no date or event';
  return { date, event, note: field('note') ?? null };
});

const entry = (says: string, columns: readonly string[], form: RecordForm): FormEntry => ({
  says: `${says}: \`${columns.join(',')}\`, with the codes of the two countries in the file’s name.`,
  matches: ({ line }) => hasColumns(line, columns),
  form: () => form,
});

export const statedFigures: Dataset = {
  id: 'stated-figures',
  title: 'Figures and events as stated on pages',
  producer: 'Publishers named in each row',
  home: '',
  licence: 'facts entered by hand; each page has terms of its own',
  citation: 'Publishers named in each row: figures and events as stated on the pages named with each.',
  rhythm: { says: 'as pages are read' },
  traps: [
    'Statements, not statistics: several contradict each other, and one (less than a million dollars in 2022) contradicts every statistic.',
    'Kazakh figures are of calendar years or of months from January; Pakistani ones (State Bank) are of fiscal years from July to June. They are no one series.',
    'Pages were read in excerpts, so what stands behind the figure may be cut off; `note` says where.',
    'Figures are text as stated: 400-500, 1 Apr - 30 Nov. Nothing is converted.',
    'Whether Khunjerab is open all year since 1 December 2024 is contradicted between Chinese and Pakistani reports.',
    'A date is as precise as the page; of the visit of February 1992 the day is not confirmed.',
  ],
  tables: ['stated_figures', 'stated_events'],
  forms: [entry('Trade figures', PRESS, press), entry('Facts of routes', FACTS, facts), entry('Events', EVENTS, events)],
};
