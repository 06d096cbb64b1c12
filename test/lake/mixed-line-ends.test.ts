import { expect, test } from 'vitest';
import { InputError } from '../../src/domain/errors.ts';
import { zipOf } from '../datasets/archives.ts';
import { testLake } from '../datasets/lake.ts';

const HEAD = 't,i,j,k,v,q\n';
const MIXED = `${HEAD}2020,398,586,270900,1.5,2\r\n2020,586,398,270900,1.5,2\n`;

async function fault(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const error = await testLake()
    .add('baci', files, { rejects: 1 })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

test('a file of several kinds of line ends is refused by its own name, also among others and within a package', async () => {
  expect(await fault({ 'synthetic.csv': MIXED })).toBe(
    "'synthetic.csv' is no table: its line breaks are of several kinds, or a line break or quote is out of place",
  );
  expect(await fault({ 'good.csv': `${HEAD}2021,398,586,270900,1,1\n`, 'synthetic.csv': MIXED })).toContain("'synthetic.csv' is no table");
  expect(await fault({ 'a.zip': zipOf([{ name: 'synthetic.csv', data: MIXED }]) })).toContain("'a.zip/synthetic.csv' is no table");
});

test('files with different line ends in one import are each read', async () => {
  const lake = testLake();
  const line = (year: number): string => `${HEAD}${year},398,586,270900,1.5,2\n`;
  await lake.add('baci', { 'lf.csv': line(2020), 'crlf.csv': line(2021).replaceAll('\n', '\r\n'), 'bom.csv': `\ufeff${line(2022)}` });
  expect(await lake.ask('SELECT period FROM trade_flows ORDER BY period')).toEqual([{ period: 2020 }, { period: 2021 }, { period: 2022 }]);
});

test('a product that only looks like a number is none', async () => {
  for (const code of ['0x1234', '1_0000', '1e0005', '12345.', ' 12345', '12345 ', '+12345'])
    expect(await fault({ 'synthetic.csv': `${HEAD}2020,398,586,${code},1.5,2\n` })).toMatch(/no record|refused/);
});
