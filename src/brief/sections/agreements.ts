/** The register of agreements with the rungs each has climbed, as far as records show. */

import type { CountryCode } from '../../domain/country.ts';
import type { AgreementStep } from '../../domain/record.ts';
import type { Ladder } from '../../measures/ladder.ts';
import { onRecord } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import type { Cell, Section } from '../document.ts';
import { cell, text } from '../document.ts';
import { say } from '../say.ts';
import { isTold } from '../tell.ts';
import { shortDate } from '../words/date.ts';

export function agreements(desk: Desk): Section | undefined {
  const shown = desk.ladders.filter(({ record }) => isTold(desk, record));
  const changed = shown.some((ladder) => ladder.changed);
  const [first, ...rest] = shown.map((ladder) => rowOf(desk, ladder, changed));
  if (!first) return undefined;
  const { first: one, second: two } = desk.subject;
  return {
    id: 'agreements',
    title: 'Agreements',
    blocks: [
      {
        type: 'table',
        look: 'ladder',
        lead: 'A step with a date has a record. Where none is shown, no record was found, which does not mean that the step was not taken.',
        columns: [
          'Agreement',
          'Announced or drafted',
          'Signed',
          `Ratified, ${one.name}`,
          `Ratified, ${two.name}`,
          'In force',
          ...(changed ? ['Since'] : []),
        ],
        rows: [first, ...rest],
      },
    ],
  };
}

function rowOf(desk: Desk, ladder: Ladder, changed: boolean): Cell[] {
  const { record, prepared, signed, ratified, inForce } = ladder;
  const ratification = (code: CountryCode): Cell =>
    record.ratification === 'not applicable' ? { type: 'empty', reason: 'not applicable' } : stepCell(desk, ladder, ratified.get(code));
  const noForce = record.ratification === 'not applicable' && record.form === 'declaration';
  return [
    text(record.name.charAt(0).toUpperCase() + record.name.slice(1)),
    stepCell(desk, ladder, prepared),
    stepCell(desk, ladder, signed),
    ratification(desk.subject.first.code),
    ratification(desk.subject.second.code),
    noForce ? { type: 'empty', reason: 'not applicable' } : stepCell(desk, ladder, inForce),
    ...(changed
      ? [
          ladder.changed
            ? stepCell(desk, ladder, ladder.changed, ladder.changed.as ?? ladder.changed.rung)
            : ({ type: 'empty', reason: 'nothing to say' } as const),
        ]
      : []),
  ];
}

function stepCell(desk: Desk, { record }: Ladder, step: AgreementStep | undefined, word = step?.as): Cell {
  if (!step) return { type: 'empty', reason: 'no record' };
  const caveat = step.caveat ? ` (${step.caveat})` : '';
  return cell(say(`${word ? `${word} ` : ''}${shortDate(step.date)}${caveat}`, onRecord(desk.subject, record, step)));
}
