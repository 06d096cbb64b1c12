import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../src/domain/errors.ts';
import { SHARED, testLake } from './lake.ts';

const CODES = 'cameo,cameo_root,plover_event,plover_mode,plover_context,cameo_description';
const table = (...lines: string[]): string => `${[CODES, ...lines].join('\n')}\n`;

test('a code keeps its leading zero, and may become two events', async () => {
  const lake = testLake();
  const { entry } = await lake.add(
    'cameo',
    {
      'synthetic-codes.csv': table(
        '08,08,CONCEDE,,,',
        '08,08,RETREAT,,,',
        '0311,03,AGREE,,economic,"Synthetic, text"',
        '0312,04,AGREE,,,x',
        'A1,A1,AGREE,,,x',
      ),
    },
    { rejects: 0.5 },
  );
  expect(entry.rejects?.reasons).toEqual({ 'cameo is no code of two to four digits': 1, 'cameo_root is not the beginning of cameo': 1 });
  expect(await lake.ask('SELECT code, root, event, context, description FROM event_codes')).toEqual([
    { code: '0311', root: '03', event: 'AGREE', context: 'economic', description: 'Synthetic, text' },
    { code: '08', root: '08', event: 'CONCEDE', context: null, description: null },
    { code: '08', root: '08', event: 'RETREAT', context: null, description: null },
  ]);
});

test('an example keeps its codes and not its sentence', async () => {
  const lake = testLake();
  const synthetic = [
    { id: 'PLOVER-SYNTHETIC-1', event: 'DOCUMENT', eventText: 'synthetic' },
    {
      id: 'PLOVER-SYNTHETIC-2',
      event: 'AGREE',
      mode: '',
      context: 'economic',
      text: 'A synthetic sentence.',
      version: '0.5',
      dateCoded: '2016-12-19',
    },
    { id: 'PLOVER-SYNTHETIC-2', event: 'FIGHT', mode: 'other', dateCoded: 'soon' },
    { event: 'AGREE' },
    { id: 'PLOVER-SYNTHETIC-3', event: 7 },
    null,
  ];
  const { entry } = await lake.add('cameo', { 'synthetic.json': JSON.stringify(synthetic) }, { rejects: 0.5 });
  expect(entry.sources[0]).toMatchObject({ records: 6, rejected: 3 });
  expect(entry.rejects?.reasons).toEqual({ 'event is no event type': 1, 'no id': 1, 'record is no object': 1 });
  expect(
    await lake.ask(
      'SELECT example, number, scheme, event, mode, context, CAST(coded AS VARCHAR) AS coded FROM event_examples ORDER BY number',
    ),
  ).toEqual([
    {
      example: 'PLOVER-SYNTHETIC-2',
      number: 2,
      scheme: 'PLOVER 0.5',
      event: 'AGREE',
      mode: null,
      context: 'economic',
      coded: '2016-12-19',
    },
    { example: 'PLOVER-SYNTHETIC-2', number: 3, scheme: 'PLOVER', event: 'FIGHT', mode: 'other', context: null, coded: null },
  ]);
});

test('JSON that is cut off is refused in one line', async () => {
  const lake = testLake();
  const cut = lake.add('cameo', { 'synthetic.json': '[{"id": "PLOVER-SYNTHETIC-1", "eventText": "syn' });
  await expect(cut).rejects.toThrow(
    new InputError("'synthetic.json' is no JSON, or is cut off; the examples of PLOVER are a list of records"),
  );
  await expect(lake.add('cameo', { 'synthetic.json': '{"id": 1}' })).rejects.toThrow(/no file of cameo/);
});

const FOLDER = resolve(SHARED, 'data/diplomacy');
const REAL = [`${FOLDER}/cameo_to_plover.csv`, `${FOLDER}/plover_gold_standard_records.json`];

test.skipIf(!REAL.every(existsSync))(
  'the real files (needs ../shared/data/diplomacy) give the counts their description states',
  async () => {
    const lake = testLake();
    const { entry } = await lake.add('cameo', REAL);
    expect(entry.sources.map(({ records, rejected }) => [records, rejected])).toEqual([
      [276, 0],
      [323, 0],
    ]);
    expect(entry.files.map(({ table: name, rows }) => [name, rows])).toEqual([
      ['event_codes', 276],
      // One record describes the file.
      ['event_examples', 322],
    ]);
    expect(await lake.ask('SELECT MIN(root) AS first, MAX(root) AS last FROM event_codes')).toEqual([{ first: '03', last: '20' }]);
    expect(await lake.ask("SELECT COUNT(*) AS n FROM event_examples WHERE event = 'AGREE'")).toEqual([{ n: 40 }]);
  },
);
