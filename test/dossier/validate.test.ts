import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DyadId } from '../../src/domain/dyad.ts';
import { parseDossier, wordFault } from '../../src/dossier/parse.ts';
import { entente } from '../cli/run.ts';
import { dataFolder, SYNTHETIC_SOURCE, withRecords } from './synthetic.ts';

const KNOWN = new Set(['BHR', 'BOL', 'CHN']);

/** The faults of a synthetic dossier of Bahrain and Bolivia, worded, with the folder cut off. */
function faultsOf(files: Readonly<Record<string, string>>): string[] {
  const folder = join(dataFolder('BHR-BOL', files), 'dossiers', 'BHR-BOL');
  return parseDossier(folder, 'BHR-BOL' as DyadId, {
    exists: (code) => KNOWN.has(code),
    fiscalYear: () => ({ startMonth: 7, startDay: 1, namedBy: 'end' }),
  }).faults.map((fault) => wordFault(fault).replace(`${folder}/`, ''));
}

const event = (more: string): string =>
  withRecords(`  - id: synthetic-event\n    kind: event\n    topic: history\n    sources: [synthetic-page]\n${more}`);

test('a sound dossier has no fault', () => {
  expect(faultsOf({ 'a.yaml': event('    date: 1971-08\n    text: Bahrain synthetically met Bolivia {date}.\n') })).toEqual([]);
});

test.each([
  [
    'an impossible date, with line, field, value and what would be right',
    '    date: 2023-02-30\n    text: It happened {date}.\n',
    /^a\.yaml:14 records\.0\.date '2023-02-30'.*not an EDTF date; write for instance/,
  ],
  ['a text without its date', '    date: 1971\n    text: It happened once.\n', /^a\.yaml:15 records\.0\.text.*write \{date\}/],
  [
    'a text that types its own date',
    '    date: 1971-08-15\n    text: It happened {date}, on 15 August 1971.\n',
    /types the record's own date/,
  ],
  ['a key written twice', '    date: 1971\n    text: It happened {date}.\n    topic: sport\n', /the key 'topic' is written twice/],
  ['a caveat of five words', '    date: 1971\n    text: It happened {date}.\n    caveat: this is far too long\n', /four words or fewer/],
  ['a dangling source', '    date: 1971\n    text: It happened {date}.\n    parties: [BHR]\n    known: 1972\n', undefined],
])('%s', (_what, more, message) => {
  const faults = faultsOf({ 'a.yaml': event(more) });
  if (message) expect(faults.join('\n')).toMatch(message);
  else expect(faults).toEqual([]);
});

test('a dangling source names the record, its file and line', () => {
  const [fault] = faultsOf({
    'a.yaml': event('    date: 1971\n    text: It happened {date}.\n').replace('sources: [synthetic-page]', 'sources: [nowhere]'),
  });
  expect(fault).toMatch(/^a\.yaml:13 records synthetic-event sources 'nowhere': names a source that the dossier does not have/);
});

test('a foreign record and an unknown code', () => {
  const faults = faultsOf({ 'a.yaml': event('    date: 1971\n    text: It happened {date}.\n    parties: [CHN, QQQ]\n') });
  expect(faults.join('\n')).toMatch(/'QQQ': is no country code/);
  expect(faults.join('\n')).toMatch(/has neither BHR nor BOL/);
});

const agreement = (steps: string): string =>
  withRecords(`  - id: synthetic-pact
    kind: agreement
    topic: trade
    name: synthetic pact
    form: treaty
    ratification: required
    date: 2001
    sources: [synthetic-page]
    steps:
${steps}`);

test('a ladder that runs backwards', () => {
  const steps =
    '      - { rung: signed, date: 2005-03-01, sources: [synthetic-page] }\n      - { rung: in force, date: 2004, sources: [synthetic-page] }\n';
  expect(faultsOf({ 'a.yaml': agreement(steps) }).join('\n')).toMatch(
    /ladder runs backwards: signed 2005-03-01 cannot come after in force/,
  );
});

test('a ladder whose vague dates may be in order is let pass', () => {
  const steps =
    '      - { rung: signed, date: 2004-03-01, sources: [synthetic-page] }\n      - { rung: ratified, by: BHR, date: 2004, sources: [synthetic-page] }\n      - { rung: in force, date: 2004~, sources: [synthetic-page] }\n';
  expect(faultsOf({ 'a.yaml': agreement(steps) })).toEqual([]);
});

test('a record told twice, in two files', () => {
  const one = event('    date: 1971\n    text: It happened {date}.\n');
  const two = `records:\n  - id: the-same-again\n    kind: event\n    topic: history\n    sources: [synthetic-page]\n    date: 1971\n    text: It happened {date}.\n`;
  expect(faultsOf({ 'a.yaml': one, 'b.yaml': two }).join('\n')).toMatch(
    /^b\.yaml:6 records the-same-again date '1971': repeats synthetic-event/,
  );
});

test('one id used twice', () => {
  expect(faultsOf({ 'a.yaml': `${SYNTHETIC_SOURCE}`, 'b.yaml': SYNTHETIC_SOURCE }).join('\n')).toMatch(
    /sources synthetic-page id.*used twice/,
  );
});

test('a figure that no section would use', () => {
  const figure = withRecords(`  - id: synthetic-figure
    kind: figure
    topic: trade
    measure: count
    date: 2001
    sources: [synthetic-page]
    amount: { value: 3, unit: ships }
    period: { date: 2001, calendar: calendar }
    reporter: { name: Synthetic Office, type: official }
`);
  expect(faultsOf({ 'a.yaml': figure }).join('\n')).toMatch(/no section uses it/);
});

test('exports without a direction', () => {
  const figure = withRecords(`  - id: synthetic-figure
    kind: figure
    topic: trade
    measure: trade
    flow: exports
    date: 2001
    sources: [synthetic-page]
    amount: { value: 3, unit: USD, scale: million }
    period: { date: 2001, calendar: calendar }
    reporter: { name: Synthetic Office, type: official }
`);
  expect(faultsOf({ 'a.yaml': figure }).join('\n')).toMatch(/exports and imports go from one of BHR, BOL to the other; name both/);
});

test('a fiscal year whose label and span part', () => {
  const figure = withRecords(`  - id: synthetic-figure
    kind: figure
    topic: trade
    measure: trade
    flow: turnover
    date: 2024-08
    sources: [synthetic-page]
    amount: { value: 3, unit: USD, scale: million }
    period: { date: 2024-07/2025-06, calendar: fiscal, label: FY24 }
    reporter: { name: Synthetic Office, type: official, country: BHR }
`);
  expect(faultsOf({ 'a.yaml': figure }).join('\n')).toMatch(/'2024-07\/2025-06': FY24 of BHR is 2023-07\/2024-06/);
});

test('a link out of the folder is refused, not followed', () => {
  const root = dataFolder('BHR-BOL', {});
  const folder = join(root, 'dossiers', 'BHR-BOL');
  writeFileSync(join(root, 'secret.yaml'), 'records: []\n');
  symlinkSync(join(root, 'secret.yaml'), join(folder, 'link.yaml'));
  const { value, faults } = parseDossier(folder, 'BHR-BOL' as DyadId, { exists: () => true, fiscalYear: () => undefined });
  expect(value.records).toEqual([]);
  expect(faults.map(wordFault).join('\n')).toMatch(/link\.yaml: is a symbolic link/);
});

test('the command lists every fault and exits with 2; a sound one with 0', () => {
  const broken = dataFolder('BHR-BOL', { 'a.yaml': event('    date: 2023-02-30\n    text: It happened once.\n') });
  const run = entente('dossier', 'validate', '--data', broken);
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/a\.yaml:14 records\.0\.date/);
  expect(run.err).toMatch(/a\.yaml:15 records\.0\.text/);
  expect(run.err).toMatch(/2 faults/);
  expect(entente('dossier', 'validate')).toMatchObject({ code: 0, err: '' });
});

test('a folder that is no dyad is named', () => {
  const root = dataFolder('PAK-KAZ', {});
  mkdirSync(join(root, 'dossiers', 'PAK-KAZ'), { recursive: true });
  expect(entente('dossier', 'validate', '--data', root).err).toMatch(
    /PAK-KAZ: is no dyad; name the folder after two alpha-3 codes in alphabetical order/,
  );
});

test('a new dossier is valid as it is made, is shown in a brief, and is never overwritten', () => {
  const root = dataFolder('ARE-IND', {});
  expect(entente('dossier', 'new', 'Bolivia', 'Bahrain', '--data', root)).toMatchObject({ code: 0 });
  expect(entente('dossier', 'validate', 'BHR-BOL', '--data', root)).toMatchObject({ code: 0, err: '' });
  expect(entente('brief', 'BOL', 'BHR', '--data', root).out).toMatch(/the dossier has only been begun/);
  expect(entente('dossier', 'new', 'BHR', 'BOL', '--data', root).err).toMatch(/exists already/);
});

test('an unknown topic is refused with the choices, an unknown kind too', () => {
  const record = (kind: string, topic: string): string =>
    withRecords(
      `  - { id: synthetic, kind: ${kind}, topic: ${topic}, date: 1971, text: 'It happened {date}.', sources: [synthetic-page] }\n`,
    );
  expect(faultsOf({ 'a.yaml': record('event', 'sport') }).join('\n')).toMatch(/records\.0\.topic 'sport': write one of history, trade/);
  expect(faultsOf({ 'a.yaml': record('party', 'history') }).join('\n')).toMatch(/write one of event, visit, agreement/);
});

test('trade of a third country, in the wrong direction or by a speaker is kept out of the books', () => {
  const figure = (more: string): string =>
    withRecords(`  - id: synthetic-figure
    kind: figure
    topic: trade
    measure: trade
    flow: exports
    date: 2001
    sources: [synthetic-page]
    amount: { value: 3, unit: USD, scale: million }
    period: { date: 2001, calendar: calendar }
${more}`);
  expect(
    faultsOf({
      'a.yaml': figure('    exporter: CHN\n    importer: BOL\n    reporter: { name: Synthetic Office, type: customs, country: BOL }\n'),
    }).join('\n'),
  ).toMatch(/go from one of BHR, BOL to the other/);
  expect(
    faultsOf({
      'a.yaml': figure('    exporter: BHR\n    importer: BOL\n    reporter: { name: Synthetic Office, type: customs, country: BOL }\n'),
    }).join('\n'),
  ).toMatch(/in the books of BOL goods from BHR are imports/);
  expect(
    faultsOf({
      'a.yaml': figure(
        '    exporter: BHR\n    importer: BOL\n    reporter: { name: Minister Synthia Example, type: official, country: BHR }\n',
      ),
    }).join('\n'),
  ).toMatch(/only states a number; name who counted it/);
});

test.each([
  ['control characters', '    text: "It \\e[31mhappened {date}."\n', /control character/],
  ['a sentence that is only a date', "    text: '{Date}.'\n", /say what happened/],
  ['a sentence that begins in lower case', "    text: '{date} it happened.'\n", /begin with \{Date\}/],
])('%s', (_what, more, message) => {
  expect(faultsOf({ 'a.yaml': event(`    date: 1971\n${more}`) }).join('\n')).toMatch(message);
});

test('a number held twice in a series, or before a lower one', () => {
  const series = (sessions: string): string =>
    withRecords(`  - id: synthetic-commission
    kind: institution
    topic: trade
    name: synthetic commission
    date: 2005
    sources: [synthetic-page]
    sessions:
${sessions}`);
  expect(
    faultsOf({
      'a.yaml': series(
        '      - { number: 2, date: 2005, sources: [synthetic-page] }\n      - { number: 2, date: 2007, sources: [synthetic-page] }\n',
      ),
    }).join('\n'),
  ).toMatch(/has a number that another entry has/);
  expect(
    faultsOf({
      'a.yaml': series(
        '      - { number: 5, date: 2005, sources: [synthetic-page] }\n      - { number: 2, date: 2007, sources: [synthetic-page] }\n',
      ),
    }).join('\n'),
  ).toMatch(/comes after number 5 of 2005/);
});

test('a file that is not UTF-8 is said to be so', () => {
  const root = dataFolder('BHR-BOL', {});
  writeFileSync(join(root, 'dossiers', 'BHR-BOL', 'latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
  expect(entente('dossier', 'validate', 'BHR-BOL', '--data', root).err).toMatch(/latin\.yaml: is not UTF-8; save it as UTF-8/);
});
