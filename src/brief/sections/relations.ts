/** The milestones every brief looks for: when relations began, what they are called now. */

import type { Country, FormerState } from '../../domain/country.ts';
import { compareEdtf } from '../../domain/edtf.ts';
import { groupBy } from '../../domain/group.ts';
import type { AgreementRecord, AgreementStep, EventRecord } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import { notInDossier, onRecord, recordsOf } from '../../measures/subject.ts';
import type { Desk } from '../desk.ts';
import { say } from '../say.ts';
import { named, possessive } from '../words/country.ts';
import { capitalise, dateWords, fillDate } from '../words/date.ts';
import { listWords } from '../words/list.ts';

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
          say(standing.sentence, {
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

/** Former states on the territory of either, so that nobody reads their acts as a successor's. */
export function formerStatements(desk: Desk): Statement[] {
  const oldest = desk.subject.dossier.records.map(({ date }) => date.min ?? date.max ?? '').sort()[0];
  const told = [desk.subject.first, desk.subject.second].flatMap((country) =>
    country.former
      .filter(({ relation, continued, from }) => relation === 'dissolved' || (!continued && (from.min ?? '') >= '1945'))
      // With a dossier, only where one of its entries is of that time.
      .filter(({ to }) => oldest === undefined || oldest <= (to.max ?? ''))
      .map((state) => ({ country, state })),
  );
  told.sort((a, b) => compareEdtf(a.state.from, b.state.from));
  return [...groupBy(told, ({ state }) => state.code)].map(([code, entries]) =>
    say(formerSentence(entries), {
      kind: 'query',
      dataset: 'former states',
      vintage: desk.subject.countries.vintage,
      query: `${code} and ${entries.map(({ country }) => country.code).join(', ')}`,
      sources: [`former/${code}`],
    }),
  );
}

/** `The Soviet Union, of which Kazakhstan and Uzbekistan were part, existed from ... to ...; its acts are not counted as theirs here.` */
function formerSentence(entries: readonly { readonly country: Country; readonly state: FormerState }[]): string {
  const [first] = entries;
  if (!first) throw new Error('a former state belongs to a country');
  const { state, country } = first;
  const name = /Union|Republic|Antilles|Islands|Hebrides/.test(state.name) ? `the ${state.name}` : state.name;
  const existed = `existed from ${dateWords(state.from)} to ${dateWords(state.to)}${state.told ? ` (${state.told})` : ''}`;
  const heir = entries.some(({ state: own }) => own.continued);
  const apart = heir
    ? 'its acts are told here under its own name'
    : `its acts are not counted as ${entries.length > 1 ? 'theirs' : `${possessive(country)} own`} here`;
  if (state.relation === 'united') return `${capitalise(name)} ${existed} and is now part of ${named(country)}; ${apart}.`;
  const heirs = entries.filter(({ state: own }) => own.continued).map((entry) => named(entry.country));
  const parts = entries.filter(({ state: own }) => !own.continued).map((entry) => named(entry.country));
  const bonds = [
    ...(heirs.length > 0 ? [`which ${listWords(heirs)} continues in law`] : []),
    ...(parts.length > 0 ? [`of which ${listWords(parts)} ${parts.length > 1 ? 'were' : 'was'} part`] : []),
  ];
  return `${capitalise(name)}, ${listWords(bonds)}, ${existed}; ${apart}.`;
}

/** When relations began, or that no record tells. */
export function relationsStatement(desk: Desk): Statement {
  const found = milestone(desk, 'relations');
  if (found) return say(fillDate(found.text, found), onRecord(desk.subject, found));
  return say(
    'No record is held of diplomatic relations between the two, or of when they began.',
    notInDossier(desk.subject, 'the beginning of diplomatic relations'),
  );
}

/** The agreement that gives relations their present name, with the step that did so. */
export function statusAgreement(desk: Desk): { record: AgreementRecord; step: AgreementStep } | undefined {
  const named = recordsOf(desk.subject, 'agreement').flatMap((record) => {
    const step = record.steps.find(({ rung, as }) => rung === 'signed' || rung === 'in force' || as === 'agreed');
    const ended = record.steps.findLast(({ rung }) => rung === 'in force' || rung === 'suspended' || rung === 'lapsed');
    const holds = ended === undefined || ended.rung === 'in force';
    return record.status && step && holds ? [{ record, step }] : [];
  });
  return named.sort((a, b) => compareEdtf(a.step.date, b.step.date)).at(-1);
}
