/** The reader of CSV records: right lines, nothing lost in silence, and a fault costs as little as it can. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { csvForm } from '../../src/datasets/csv/csv-form.ts';
import { type CsvOptions, readCsv } from '../../src/datasets/csv/csv-records.ts';
import { recordFields } from '../../src/datasets/csv/record-fields.ts';
import { InputError } from '../../src/domain/errors.ts';
import type { Item, SourceFile } from '../../src/lake/form.ts';

function fileOf(content: string | Buffer): SourceFile {
  const folder = mkdtempSync(join(tmpdir(), 'entente-csv-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'synthetic.csv');
  writeFileSync(path, content);
  return { name: 'synthetic.csv', path, bytes: Buffer.byteLength(content) };
}

/** Each record as its line with its fields, or with its fault and text. */
function read(content: string | Buffer, options?: CsvOptions): unknown[] {
  return [...readCsv(fileOf(content), options).records].map((record) =>
    record.fault === undefined ? [record.line, ...record.fields] : `${record.line} ${record.fault}: ${record.text}`,
  );
}

describe('the fields of a record', () => {
  test.each([
    ['a,b', ['a', 'b']],
    ['', ['']],
    [',', ['', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"",b', ['', 'b']],
    ['"say ""a""",b', ['say "a"', 'b']],
    ['"""",""""""', ['"', '""']],
    ['"a\nb",c', ['a\nb', 'c']],
    [' a , b ', [' a ', ' b ']],
  ])('%s', (text, fields) => expect(recordFields(text)).toEqual(fields));

  test.each(['"a', 'a"b', 'a"', '"a"b,c', ' "a"', '"a" ,b', 'a,"b""', 'a,"'])('%s has broken quotes', (text) =>
    expect(recordFields(text)).toBeUndefined(),
  );
});

describe('records', () => {
  test('have their lines behind blank lines, line breaks within quotes and any kind of line break', () => {
    const text = 'a,b\r\n\r\n1,2\r\n"3\r\n\r\n3",4\r\n   \n5,6\r7,8\n9,10';
    expect(read(text)).toEqual([
      [3, '1', '2'],
      [4, '3\r\n\r\n3', '4'],
      [8, '5', '6'],
      [9, '7', '8'],
      [10, '9', '10'],
    ]);
  });

  test('that are too short, too long or repeated are refused, each by itself', () => {
    expect(read('a,b\n1\n1,2,3\n1,2\n1,2\n"1",2\n1\n')).toEqual([
      '2 too few fields: 1',
      '3 too many fields: 1,2,3',
      [4, '1', '2'],
      '5 repeats an earlier row: 1,2',
      '6 repeats an earlier row: "1",2',
      '7 too few fields: 1',
    ]);
  });

  test('a stray quote costs its own line, and never those that follow', () => {
    const text = 'a,b,c\n1,"x,y\n2,"x\ny",z\n3,x"y,z\n4,"x"y,z\n5,x,"y\n6,x,"y\n7,x,y\n8,x,"z\n9,x,y\n';
    expect(read(text)).toEqual([
      '2 broken quotes: 1,"x,y',
      [3, '2', 'x\ny', 'z'],
      '5 broken quotes: 3,x"y,z',
      '6 broken quotes: 4,"x"y,z',
      '7 broken quotes: 5,x,"y',
      '8 broken quotes: 6,x,"y',
      [9, '7', 'x', 'y'],
      '10 broken quotes: 8,x,"z',
      [11, '9', 'x', 'y'],
    ]);
  });

  test('of several lines are one record only where they have its number of fields', () => {
    expect(read('a,b\n1,"2\n3,4\n5",6\n')).toEqual(['2 broken quotes: 1,"2', [3, '3', '4'], '4 broken quotes: 5",6']);
  });

  test.each(['1,2\n3,"4', '1,2\n3,"4\n', '1,2\n3,"4\n\n  \n', '1,2\n"3 ""4'])('a file that ends within quotes is cut off: %j', (text) => {
    expect(() => read(`a,b\n${text}`)).toThrow(
      new InputError("'synthetic.csv' has broken quotes at line 3: it is cut off or no CSV; nothing was imported"),
    );
  });

  test('a quote beside other text on the last line costs that line only', () => {
    expect(read('a,b\n1,2\n3,x"')).toEqual([[2, '1', '2'], '3 broken quotes: 3,x"']);
  });

  test('of a length that none has are refused, and so are files of more lines than are read', () => {
    const long = 'x'.repeat(70_000);
    const found = read(`a,b\n1,${long}\n1,"${long}"\n1,"${'x\n'.repeat(35_000)}",3\n9,9\n`) as string[];
    expect(found.slice(0, 3).map((one) => one.slice(0, 20))).toEqual([
      '2 record too long: 1',
      '3 record too long: 1',
      '4 broken quotes: 1,"',
    ]);
    expect(found.length).toBe(2 + 35_002);
    expect(() => read('a\n1\n2\n3\n', { lines: 3 })).toThrow(/has more than 3 lines/);
  });

  test('are read in time that grows with the file, however quotes stand in it', () => {
    for (const line of ['1,"', '"1,2', '1,""2', '",","', '"""1,2', 'x"'])
      expect(read(`a,b\n${`${line}\n`.repeat(100_000)}9,9\n`).at(-1)).toEqual([100_002, '9', '9']);
  }, 20_000);

  test('without a header begin on the first line', () => {
    expect(read('1,2\n3\n', { width: 2 })).toEqual([[1, '1', '2'], '2 too few fields: 3']);
  });
});

describe('encodings', () => {
  test('a byte-order mark is no part of the header and says UTF-8', () => {
    expect(readCsv(fileOf('\ufeffA ,"B,c"\n')).names).toEqual(['a', 'b,c']);
    expect(read('\ufeffa,b\né,1\n', { encoding: 'latin-1' })).toEqual([[2, 'é', '1']]);
  });

  test('Latin-1 is read where it is said', () => {
    expect(read(Buffer.from('a,b\nCôte,1\n', 'latin1'), { encoding: 'latin-1' })).toEqual([[2, 'Côte', '1']]);
  });
});

describe('a form', () => {
  const form = csvForm({
    name: 'synthetic',
    columns: ['code', 'name'],
    missing: ['NA'],
    reader:
      () =>
      ({ field, raw }) =>
        field('code') === undefined ? 'no code' : [{ table: 't', values: { code: field('code') ?? null, name: raw('name') } }],
  });
  const itemsOf = (content: string): Item[] => [
    ...(form.read(fileOf(content), { resolve: () => undefined, vintage: '2026', today: '2026-01-01' }) as Iterable<Item>),
  ];

  test('finds its columns in any order and case, and takes off blanks but where asked', () => {
    expect(itemsOf('NAME,other,Code\n x ,1, c \n,2, NA \n')).toEqual([
      { rows: [{ table: 't', values: { code: 'c', name: ' x ' } }] },
      { reject: 'no code', line: 3, text: ',2, NA ' },
    ]);
  });

  test('refuses a file in which a column is missing or stands twice', () => {
    expect(() => itemsOf('code\n1\n')).toThrow(new InputError("'synthetic.csv' has no column 'name'; its columns are code"));
    expect(() => itemsOf('code,name,Name\n1,2,3\n')).toThrow(/has more than one column 'name'; its columns are code, name, name/);
  });
});
