/** Announced targets: when set, how restated, and how far each party's books and each stated level are from them. */
import type { Edtf } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import { inUnits } from '../domain/quantity.ts';
import type { TargetRecord, TargetStatement } from '../domain/record.ts';
import type { Book, BookLine, TradeFigure } from './books.ts';
import { books, latestYear } from './books.ts';
import type { Subject } from './subject.ts';
import { onRecord, recordsOf } from './subject.ts';

/** One level of trade to hold the target against. */
export interface Distance {
  /** Whose number: a country's book, or a person's statement. */
  readonly from: { readonly book: Book; readonly line: BookLine } | { readonly statement: TradeFigure };
  /** Target over level. */
  readonly times: number;
}

export interface TargetState {
  readonly record: TargetRecord;
  readonly set: TargetStatement;
  readonly restatements: readonly TargetStatement[];
  /** The latest deadline given, with the statement that gave it. */
  readonly deadline?: { readonly date: Edtf; readonly statement: TargetStatement };
  /** Empty for a target that is not about trade between the two. */
  readonly distances: readonly Distance[];
}

/** Every target of the dossier, the largest in money first. */
export function targets(subject: Subject): Finding<TargetState>[] {
  return recordsOf(subject, 'target')
    .sort((a, b) => a.rank - b.rank || inUnits(b.amount) - inUnits(a.amount) || (a.id < b.id ? -1 : 1))
    .map((record) =>
      finding({
        id: `target/${record.id}`,
        value: stateOf(subject, record),
        unit: 'times',
        method: 'Target divided by the latest full year of each book and by the latest stated turnover that names no book.',
        grounds: [onRecord(subject, record)],
      }),
    );
}

function stateOf(subject: Subject, record: TargetRecord): TargetState {
  const [set, ...restatements] = record.statements;
  const dated = record.statements.filter((statement) => statement.deadline !== undefined);
  const last = dated.at(-1);
  return {
    record,
    set,
    restatements,
    ...(last?.deadline ? { deadline: { date: last.deadline, statement: last } } : {}),
    distances: record.measure === 'turnover' && record.amount.unit === 'USD' ? distances(subject, inUnits(record.amount)) : [],
  };
}

function distances(subject: Subject, target: number): Distance[] {
  const { value } = books(subject);
  if ('reason' in value) return [];
  const fromBooks = [value.first, value.second].flatMap((book): Distance[] => {
    const line = latestYear(book);
    return line?.total && line.total.dollars > 0 ? [{ from: { book, line }, times: target / line.total.dollars }] : [];
  });
  const said = value.statements
    .filter((figure) => figure.flow === 'turnover' && figure.reporter.type === 'official' && inUnits(figure.amount) > 0)
    .at(-1);
  return said ? [...fromBooks, { from: { statement: said }, times: target / inUnits(said.amount) }] : fromBooks;
}
