/** The timeline of labelled records, as a chart's spec. */
import type { Lane, Mark, Span } from '../../charts/timeline.ts';
import type { Day, Edtf } from '../../domain/edtf.ts';
import type { EntenteRecord, Session } from '../../domain/record.ts';
import { standingOf } from '../../measures/links.ts';
import { seriesOf } from '../../measures/series.ts';
import type { Desk } from '../desk.ts';
import type { Chart } from '../document.ts';
import { onAll } from '../on-all.ts';
import { say } from '../say.ts';
import { isTold } from '../tell.ts';
import { capitalise, dateWords, withoutDate } from '../words/date.ts';
import { ordinal } from '../words/number.ts';
import { typeset } from '../words/typeset.ts';

type LaneId = 'Politics' | 'Forums' | 'Economy' | 'Links' | 'Security' | 'People';

const LANES: readonly LaneId[] = ['Politics', 'Forums', 'Economy', 'Links', 'Security', 'People'];

/** Fewer marks than this make a sentence, not a picture. */
const LEAST_MARKS = 4;

interface Placed {
  readonly lane: LaneId;
  readonly record: EntenteRecord;
  readonly mark: Mark;
}

export function timelineChart(desk: Desk): Chart | undefined {
  const records = desk.subject.dossier.records.filter((record) => isTold(desk, record) && record.label !== undefined);
  const placed = records.flatMap((record) => marksOf(record));
  const spans = records.flatMap((record) => spanOf(desk, record));
  const days = [...placed.map(({ mark }) => mark.day), ...spans.flatMap(({ span }) => [span.from, span.to])].sort();
  const [from, to] = [days[0], days.at(-1)];
  if (placed.length < LEAST_MARKS || !from || !to) return undefined;
  const lanes = LANES.map(
    (title): Lane => ({
      title,
      marks: placed.filter(({ lane }) => lane === title).map(({ mark }) => mark),
      spans: spans.filter(({ lane }) => lane === title).map(({ span }) => span),
    }),
  ).filter((lane) => lane.marks.length + lane.spans.length > 0);
  const drawn = [...new Set([...placed.map(({ record }) => record), ...spans.map(({ record }) => record)])];
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  return {
    type: 'chart',
    spec: { kind: 'timeline', from: `${firstYear}-01-01`, to: `${lastYear}-12-31`, lanes },
    title: `Entries on record, ${firstYear}–${lastYear}`,
    caption: say(
      captionWords(lanes),
      ...onAll(
        desk.subject,
        drawn.map((record) => ({ record })),
      ),
    ),
  };
}

function captionWords(lanes: readonly Lane[]): string {
  const broken = lanes.some((lane) => lane.spans.some((span) => span.end === 'unknown'))
    ? ' A broken bar began on a known day; its end is not on record, and the mark is the first sign of it.'
    : '';
  const missing = lanes.some((lane) => lane.marks.some((mark) => mark.missing))
    ? ' A dotted ring is a member of a numbered series that has no record, placed between its neighbours.'
    : '';
  return `Each dot is a dated entry at the middle of what its date may mean.${broken}${missing}`;
}

function marksOf(record: EntenteRecord): Placed[] {
  const lane = laneOf(record);
  const label = record.label ?? '';
  const place = (date: Edtf, words: string, title: string): Placed[] => {
    const day = middle(date);
    return day ? [{ lane, record, mark: { day, date: dateWords(date), label: words, title } }] : [];
  };
  if (record.kind === 'institution' || record.kind === 'exercise') return seriesMarks(record, lane, label);
  if (record.kind === 'link') {
    const { begun } = standingOf(record);
    return begun ? [] : place(record.date, label, `${record.route}: ${record.states.at(-1)?.status}`);
  }
  if (record.kind === 'target')
    return record.statements
      .filter(({ act }) => act === 'set' || act === 'moved')
      .flatMap((part) =>
        place(
          part.date,
          part.act === 'set' ? label : (part.deadlineWords ?? label),
          `${part.act}: ${record.amount.value} ${record.amount.scale} ${record.amount.unit}`,
        ),
      );
  if (record.kind === 'agreement') {
    const step = record.steps.findLast(({ rung }) => rung === 'signed') ?? record.steps[0];
    return place(step.date, label, capitalise(`${record.name}: ${step.as ?? step.rung}`));
  }
  return place(record.date, label, 'text' in record && record.text ? typeset(withoutDate(record.text)) : label);
}

function seriesMarks(record: Extract<EntenteRecord, { kind: 'institution' | 'exercise' }>, lane: LaneId, label: string): Placed[] {
  const sessions: readonly Session[] = record.kind === 'institution' ? record.sessions : record.rounds;
  const numbered = (number: number): string => (record.kind === 'exercise' ? roman(number) : ordinal(number));
  const last = seriesOf(sessions).latest;
  const at = (day: Day | undefined, mark: Omit<Mark, 'day'>): Placed[] => (day ? [{ lane, record, mark: { day, ...mark } }] : []);
  const marks = sessions.flatMap((session) => {
    const number = session.number ? numbered(session.number) : '';
    return at(middle(session.date), {
      date: dateWords(session.date),
      label: session === last ? `${number} ${label}`.trim() : number || label,
      title: capitalise(`${record.name}${session.number ? `, ${ordinal(session.number)}` : ''}`),
    });
  });
  const rings = seriesOf(sessions).missing.flatMap((number) =>
    at(between(sessions, number), {
      date: 'no record',
      label: `${numbered(number)}, no record`,
      title: `${record.name}, ${ordinal(number)}: no record`,
      missing: true,
    }),
  );
  return [...marks, ...rings];
}

/** A missing number stands halfway between its nearest neighbours, and nowhere without one on each side. */
function between(sessions: readonly Session[], number: number): Day | undefined {
  const lower = sessions.filter((session) => (session.number ?? 0) < number && session.number).at(-1);
  const upper = sessions.find((session) => (session.number ?? 0) > number);
  const [from, to] = [lower ? middle(lower.date) : undefined, upper ? middle(upper.date) : undefined];
  const adjacent = lower?.number === number - 1 && upper?.number === number + 1;
  return adjacent && from && to ? halfway(from, to) : undefined;
}

function spanOf(desk: Desk, record: EntenteRecord): { lane: LaneId; record: EntenteRecord; span: Span }[] {
  if (record.kind !== 'link') return [];
  const { begun, stopped, now } = standingOf(record);
  const from = begun ? middle(begun.date) : undefined;
  if (!from) return [];
  const to = stopped ? (middle(stopped.date) ?? desk.subject.asOf) : desk.subject.asOf;
  const end: Span['end'] = now === 'open' ? 'holds' : stopped?.status === 'not operating' ? 'unknown' : 'known';
  return [
    {
      lane: 'Links',
      record,
      span: { from, to, end, label: `${record.label ?? record.route}${end === 'unknown' ? ', end not on record' : ''}` },
    },
  ];
}

function laneOf(record: EntenteRecord): LaneId {
  if (record.kind === 'membership') return 'Forums';
  if (record.kind === 'visit' && record.form === 'summit') return 'Forums';
  switch (record.topic) {
    case 'trade':
    case 'investment':
    case 'energy':
      return 'Economy';
    case 'connectivity':
      return 'Links';
    case 'security':
      return 'Security';
    case 'education':
    case 'culture':
    case 'humanitarian':
    case 'mobility':
      return 'People';
    default:
      return 'Politics';
  }
}

/** The day halfway through what a date may mean. */
function middle(date: Edtf): Day | undefined {
  const [from, to] = [date.min ?? date.max, date.max ?? date.min];
  return from && to ? halfway(from, to) : undefined;
}

function halfway(from: Day, to: Day): Day {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}

function roman(number: number): string {
  const numerals: readonly [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  return numerals.reduce((words, [value, numeral]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return words + numeral.repeat(times);
  }, '');
}
