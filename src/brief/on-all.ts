import type { Ground, Grounds } from '../domain/provenance.ts';
import type { Dated, EntenteRecord } from '../domain/record.ts';
import type { Subject } from '../measures/subject.ts';
import { onRecord } from '../measures/subject.ts';

/** The grounds of several records or parts together. @throws Error (a bug) when there are none. */
export function onAll(subject: Subject, entries: readonly { readonly record: EntenteRecord; readonly part?: Dated }[]): Grounds {
  const [first, ...rest] = entries.map(({ record, part }): Ground => onRecord(subject, record, part ?? record));
  if (!first) throw new Error('a statement on records needs at least one');
  return [first, ...rest];
}
