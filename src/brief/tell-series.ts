/** Sessions of an institution and rounds of an exercise, in one sentence, with the missing numbers said. */
import { compareEdtf } from '../domain/edtf.ts';
import type { ExerciseRecord, InstitutionRecord, Session } from '../domain/record.ts';
import type { Statement } from '../domain/statement.ts';
import { seriesOf } from '../measures/series.ts';
import type { Subject } from '../measures/subject.ts';
import { notInDossier, onRecord } from '../measures/subject.ts';
import { onAll } from './on-all.ts';
import { say } from './say.ts';
import { capitalise, fillDate, whenWords } from './words/date.ts';
import { listWords, rangeWords } from './words/list.ts';
import { ordinalWord, withThe } from './words/number.ts';

/** The record's own sentence, its plain members in one, those with a text of their own, and what is missing. */
export function tellSeries(subject: Subject, record: InstitutionRecord | ExerciseRecord): Statement[] {
  const { held, missing } = seriesOf(record.kind === 'institution' ? record.sessions : record.rounds);
  const own = record.text ? [say(fillDate(record.text, record), onRecord(subject, record))] : [];
  const bare = held.filter((session) => !session.text);
  const numbered = bare.filter(({ number }) => number !== undefined);
  const plain = bare.filter(({ number }) => number === undefined);
  const listed = [
    ...(numbered.length > 0 ? [{ members: numbered, text: numberedWords(record, numbered) }] : []),
    ...(plain.length > 0 ? [{ members: plain, text: plainWords(record, plain) }] : []),
  ].map(({ members, text }) => ({
    date: members[0]?.date,
    sentence: say(
      text,
      ...onAll(
        subject,
        members.map((part) => ({ record, part })),
      ),
    ),
  }));
  const told = held.flatMap((session) =>
    session.text ? [{ date: session.date, sentence: say(fillDate(session.text, session), onRecord(subject, record, session)) }] : [],
  );
  const ordered = [...listed, ...told].sort((a, b) => (a.date && b.date ? compareEdtf(a.date, b.date) : 0)).map(({ sentence }) => sentence);
  const unit = record.kind === 'institution' ? 'session' : 'round';
  const gap =
    missing.length > 0
      ? [
          say(
            `No record is held of ${missingWords(record, missing, unit)}.`,
            notInDossier(subject, `${record.name}, ${unit}s ${rangeWords(missing)}`),
          ),
        ]
      : [];
  return [...own, ...ordered, ...gap];
}

/** `The commission held its sixth session in Astana on ..., its ninth in Islamabad on ...`; `The first X exercise was held in ...`. */
function numberedWords(record: InstitutionRecord | ExerciseRecord, sessions: readonly Session[]): string {
  const members = sessions.map((session, at) => {
    const number = ordinalWord(session.number ?? 0);
    const rest = `${placeOf(session)} ${whenOf(session)}`.trim();
    if (record.kind === 'institution') return `its ${number}${at === 0 ? ' session' : ''} ${rest}`;
    return at === 0 ? `The ${number} ${record.name} exercise was held ${rest}` : `the ${number} ${rest}`;
  });
  return record.kind === 'institution' ? `${capitalise(withThe(record.name))} held ${listWords(members)}.` : `${listWords(members)}.`;
}

function plainWords(record: InstitutionRecord | ExerciseRecord, sessions: readonly Session[]): string {
  const verb = record.kind === 'institution' ? `${capitalise(withThe(record.name))} met` : `The ${record.name} exercise was held`;
  return `${verb} ${listWords(sessions.map((session) => `${placeOf(session)} ${whenOf(session)}`.trim()))}.`;
}

function whenOf(session: Session): string {
  return `${whenWords(session.date)}${session.caveat ? ` (${session.caveat})` : ''}`;
}

function placeOf({ place }: Session): string {
  if (!place) return '';
  return /^(in|at|on|near) /.test(place) ? place : `in ${place}`;
}

/** `the fourth Dostarym exercise`; `sessions 1–5 and 10 of the commission`. */
function missingWords(record: InstitutionRecord | ExerciseRecord, numbers: readonly number[], unit: string): string {
  const [only] = numbers;
  const single = numbers.length === 1 && only !== undefined;
  if (record.kind === 'exercise' && single) return `the ${ordinalWord(only)} ${record.name} exercise`;
  const owner = record.kind === 'exercise' ? `the ${record.name} exercise` : withThe(record.name);
  return single ? `the ${ordinalWord(only)} ${unit} of ${owner}` : `${unit}s ${rangeWords(numbers)} of ${owner}`;
}
