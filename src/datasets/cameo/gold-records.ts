/** Annotated example sentences of PLOVER. The sentences stay in the source: they are quoted from news and not needed to count by event. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import type { Item, RecordForm } from '../../lake/form.ts';
import { isCalendarDay } from '../calendar-dates.ts';
import type { FormEntry } from '../dataset.ts';

const form: RecordForm = {
  kind: 'records',
  name: 'PLOVER examples',
  limit: 32 << 20,
  *read(file) {
    for (const [at, record] of recordsOf(readFileSync(file.path, 'utf8').replace(/^\ufeff/, ''), file.name).entries())
      yield itemOf(record, at + 1);
  },
};

/** @throws InputError for what is no list in JSON */
function recordsOf(text: string, name: string): readonly unknown[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new InputError(`'${name}' is no JSON, or is cut off; the examples of PLOVER are a list of records`);
  }
  if (!Array.isArray(list)) throw new InputError(`'${name}' is no list of records, as the examples of PLOVER are`);
  return list;
}

/** @param number place of the record in the list, from 1 */
function itemOf(record: unknown, number: number): Item {
  const reject = (reason: string): Item => ({ reject: reason, line: number, text: (JSON.stringify(record) ?? '').slice(0, 500) });
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return reject('record is no object');
  const field = (name: string): string => {
    const value = (record as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const event = field('event');
  if (field('id') === '') return reject('no id');
  if (!/^[A-Z]+$/.test(event)) return reject('event is no event type');
  // The record in which the file describes itself.
  if (event === 'DOCUMENT') return { rows: [] };
  const coded = field('dateCoded');
  return {
    rows: [
      {
        table: 'event_examples',
        values: {
          example: field('id'),
          number,
          scheme: `PLOVER ${field('version')}`.trim(),
          event,
          mode: field('mode') || null,
          context: field('context') || null,
          coded: isCalendarDay(coded) ? coded : null,
        },
      },
    ],
  };
}

export const goldRecords: FormEntry = {
  says: 'Annotated examples of PLOVER in JSON: a list of records with `id`, `event` and `eventText`.',
  matches: ({ start }) => /^\ufeff?\s*\[\s*\{/.test(start) && /"PLOVER-|"eventText"/.test(start),
  form: () => form,
};
