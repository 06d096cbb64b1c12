import { expect, test } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf-parse.ts';
import { changesBetween } from '../../src/measures/changes.ts';
import { standingOf } from '../../src/measures/links.ts';
import { seriesOf } from '../../src/measures/series.ts';
import { figure, syntheticSubject } from './synthetic-subject.ts';

const event = (id: string, date: string, more = ''): string =>
  `  - { id: ${id}, kind: event, topic: history, date: ${date}, text: 'It happened {date}.', sources: [synthetic-page]${more} }\n`;

test.each([
  ['a day', '2019-05-22', '2019-05-21', '2019-05-22'],
  ['a vague year, known at its end', '1995', '1995-12-30', '1995-12-31'],
  ['a span, known from its first day', '2025-10-14/2025-10-25', '2025-10-13', '2025-10-14'],
  ['an open start, known at its end', '../2025-09-16', '2025-09-15', '2025-09-16'],
])('an act with %s', async (_what, date, before, from) => {
  expect((await syntheticSubject(event('act', `'${date}'`), before)).dossier.records).toHaveLength(0);
  expect((await syntheticSubject(event('act', `'${date}'`), from)).dossier.records).toHaveLength(1);
});

test('`known` holds over the date, earlier or later', async () => {
  expect((await syntheticSubject(event('late', '1992-02-24', ', known: 2001-05'), '2001-05-30')).dossier.records).toHaveLength(0);
  expect((await syntheticSubject(event('late', '1992-02-24', ', known: 2001-05'), '2001-05-31')).dossier.records).toHaveLength(1);
});

test('a figure is known from the issue date of its source, whatever it speaks of', async () => {
  const of2010 = figure({ id: 'figure', value: 1, period: '2010' });
  expect((await syntheticSubject(of2010, '2020-05-31')).dossier.records).toHaveLength(0);
  expect((await syntheticSubject(of2010, '2020-06-01')).dossier.records).toHaveLength(1);
});

test('a figure whose source has no date is left out and counted', async () => {
  const undated = figure({ id: 'undated', value: 1, period: '2010' }).replace('[synthetic-page]', '[undated-page]');
  const source =
    '  - { id: undated-page, type: webpage, annote: synthetic page without a date, publisher: Synthetic Press, custom: { standing: press } }\n';
  const subject = await syntheticSubject(undated, '2026-11-24', source);
  expect(subject.dossier.records).toHaveLength(0);
  expect(subject.undatable).toEqual(['undated']);
});

const link = `  - id: synthetic-link
    kind: link
    topic: connectivity
    mode: flight
    route: Manama-La Paz
    direct: true
    date: 2022-12
    sources: [synthetic-page]
    states:
      - { status: planned, date: 2022-12, sources: [synthetic-page] }
      - { status: opened, date: 2023-07-08, sources: [synthetic-page] }
      - { status: not operating, date: 2025-09-16, sources: [synthetic-page] }
`;

test.each([
  ['2022-11-30', undefined],
  ['2023-01-01', 'planned'],
  ['2024-08-31', 'open'],
  ['2026-01-01', 'not operating'],
])('a link as of %s is %s', async (asOf, now) => {
  const [record] = (await syntheticSubject(link, asOf)).dossier.records;
  expect(record?.kind === 'link' ? standingOf(record).now : undefined).toBe(now);
});

test('what changed: an act after the day is the world, a sighting or an old thing newly known is knowledge', async () => {
  const subject = await syntheticSubject(
    link + event('new-act', '2025-03-03') + event('old-act', '1992-02-24', ', known: 2025-06-01') + event('before', '2020-01-01'),
  );
  const { world, knowledge } = changesBetween(subject, '2024-08-31', '2026-03-31');
  expect(world.map(({ record }) => record.id)).toEqual(['new-act']);
  expect(knowledge.map(({ record }) => record.id)).toEqual(['old-act', 'synthetic-link']);
});

test('a numbered series names its missing numbers, unless a session without a number may be one', () => {
  const session = (number?: number) => ({
    date: parseEdtf('2020'),
    sources: ['synthetic-page'] as [string],
    ...(number ? { number } : {}),
  });
  expect(seriesOf([session(9), session(11), session(13)]).missing).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 12]);
  expect(seriesOf([session(1), session(), session(3)]).missing).toEqual([]);
  expect(seriesOf([]).missing).toEqual([]);
});
