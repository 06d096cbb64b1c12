/** The milestones every brief looks for: when relations began, what they are called now. */
import { compareEdtf } from '../../domain/edtf.ts';
import type { AgreementRecord, AgreementStep, EventRecord } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import { statement } from '../../domain/statement.ts';
import { notInDossier, onRecord, recordsOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import { fillDate } from '../words/date.ts';

/** The latest event of a kind of milestone. */
export function milestone(desk: Desk, kind: NonNullable<EventRecord['milestone']>): EventRecord | undefined {
  return recordsOf(desk.subject, 'event')
    .filter((event) => event.milestone === kind)
    .sort((a, b) => compareEdtf(a.date, b.date))
    .at(-1);
}

/** What each is, where it is no member of the United Nations: printed neutrally, before anything else. */
export function standingStatements(desk: Desk): Statement[] {
  return [desk.subject.first, desk.subject.second].flatMap(({ code, standing }) =>
    standing
      ? [
          statement(standing.sentence, {
            kind: 'query',
            dataset: 'standing',
            vintage: desk.subject.countries.vintage,
            query: `standing of ${code}`,
            sources: [`standing/${code}`],
          }),
        ]
      : [],
  );
}

/** When relations began, or that no record tells. */
export function relationsStatement(desk: Desk): Statement {
  const found = milestone(desk, 'relations');
  if (found) return statement(fillDate(found.text, found), onRecord(desk.subject, found));
  return statement(
    'No record is held of when diplomatic relations began.',
    notInDossier(desk.subject, 'the beginning of diplomatic relations'),
  );
}

/** The agreement that gives relations their present name, with the step that did so. */
export function statusAgreement(desk: Desk): { record: AgreementRecord; step: AgreementStep } | undefined {
  const named = recordsOf(desk.subject, 'agreement').flatMap((record) => {
    const step = record.steps.find(({ rung }) => rung === 'signed' || rung === 'in force');
    return record.status && step ? [{ record, step }] : [];
  });
  return named.sort((a, b) => compareEdtf(a.step.date, b.step.date)).at(-1);
}
