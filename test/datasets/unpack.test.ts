import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Allowance, LIMITS, type Limits } from '../../src/datasets/unpacking/allowance.ts';
import type { Packed } from '../../src/datasets/unpacking/members.ts';
import { type Unpacked, unpack } from '../../src/datasets/unpacking/unpack.ts';
import { InputError } from '../../src/domain/errors.ts';
import { zipOf } from './archives.ts';
import { testLake } from './lake.ts';

const TEXT = 't,i,j,k,v,q\n2020,398,586,270900,1.5,2\n';
const PLAIN = { name: 'synthetic.csv', data: TEXT } as const;

interface Tried {
  readonly run: () => Promise<Unpacked>;
  /** Names of what lies in the folder after. */
  readonly left: () => string[];
}

function trying(name: string, content: Buffer | string, packed: Packed = {}, limits: Partial<Limits> = {}): Tried {
  const root = mkdtempSync(join(tmpdir(), 'entente-unpack-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'unpacked');
  mkdirSync(folder);
  const path = join(root, name);
  writeFileSync(path, content);
  return {
    run: () => unpack({ name, path, bytes: Buffer.byteLength(content) }, folder, packed, new Allowance(folder, { ...LIMITS, ...limits })),
    left: () => readdirSync(folder),
  };
}

async function refused(tried: Tried): Promise<string> {
  const error = await tried.run().then(
    () => new Error('it was unpacked'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  expect(tried.left(), 'nothing is left behind').toEqual([]);
  const { message } = error as InputError;
  expect(message).not.toMatch(/\n/);
  return message;
}

const contentOf = ({ files }: Unpacked): string[] => files.map(({ path }) => readFileSync(path, 'utf8'));
const namesOf = ({ files }: Unpacked): string[] => files.map(({ name }) => name);

test('a plain file is itself, whatever its name says', async () => {
  const tried = trying('synthetic.zip', TEXT);
  expect(namesOf(await tried.run())).toEqual(['synthetic.zip']);
  expect(tried.left()).toEqual([]);
});

test.each([
  ['deflated', {}],
  ['stored', { stored: true }],
] as const)('a zip with one %s member, named by both', async (_how, how) => {
  const unpacked = await trying('20240101.export.CSV.zip', zipOf([{ ...PLAIN, name: 'a/20240101.export.CSV', ...how }])).run();
  expect(namesOf(unpacked)).toEqual(['20240101.export.CSV.zip/a/20240101.export.CSV']);
  expect(contentOf(unpacked)).toEqual([TEXT]);
  expect(unpacked.files[0]?.bytes).toBe(TEXT.length);
});

test('a package is told by its bytes, not by its name', async () => {
  expect(contentOf(await trying('synthetic.csv', zipOf([PLAIN])).run())).toEqual([TEXT]);
  const gz = await trying('synthetic.csv', gzipSync(TEXT)).run();
  expect(namesOf(gz)).toEqual(['synthetic.csv/synthetic.csv']);
  expect(contentOf(gz)).toEqual([TEXT]);
});

test('folders and what packers leave are no data; the latter is told', async () => {
  const zip = zipOf([
    { name: 'data/', data: '', mode: 0o40755 },
    { ...PLAIN, name: 'data/synthetic.csv' },
    { name: '__MACOSX/data/._synthetic.csv', data: 'x' },
  ]);
  const unpacked = await trying('synthetic.zip', zip).run();
  expect(namesOf(unpacked)).toEqual(['synthetic.zip/data/synthetic.csv']);
  expect(unpacked.aside).toEqual(['synthetic.zip/__MACOSX/data/._synthetic.csv']);
});

test('members beside the data are left aside by name, and told', async () => {
  const zip = zipOf([
    { name: 'Metadata_Country_synthetic.csv', data: 'x' },
    PLAIN,
    { name: 'Metadata_Indicator_synthetic.csv', data: 'x' },
  ]);
  const unpacked = await trying('API_synthetic.zip', zip, { beside: /^Metadata_.*\.csv$/i }).run();
  expect(contentOf(unpacked)).toEqual([TEXT]);
  expect(unpacked.aside).toEqual([
    'API_synthetic.zip/Metadata_Country_synthetic.csv',
    'API_synthetic.zip/Metadata_Indicator_synthetic.csv',
  ]);
  expect(await refused(trying('API_synthetic.zip', zip))).toMatch(/holds 3 files .* one is expected/);
});

test('several data files only where the dataset takes them', async () => {
  const zip = zipOf([PLAIN, { ...PLAIN, name: 'second.csv' }]);
  expect(await refused(trying('synthetic.zip', zip))).toBe(
    "'synthetic.zip' holds 2 files (synthetic.csv, second.csv); one is expected: unpack it and name the file meant",
  );
  expect(contentOf(await trying('synthetic.zip', zip, { several: true }).run())).toEqual([TEXT, TEXT]);
});

test.each([
  ['../synthetic.csv', 'leads out of its folder'],
  ['a/../../synthetic.csv', 'leads out of its folder'],
  ['/etc/synthetic.csv', 'has an absolute path'],
  ['..\\synthetic.csv', 'has a backslash'],
  ['C:synthetic.csv', 'names a drive'],
  ['c:/synthetic.csv', 'names a drive'],
  ['a\u0000.csv', 'control characters'],
  ['a\u001b[31m.csv', 'control characters'],
  ['a\u202evsc.csv', 'control characters'],
  ['', 'has no name'],
])('a member named %j is refused', async (name, why) => {
  const message = await refused(trying('synthetic.zip', zipOf([{ ...PLAIN, name }])));
  expect(message).toContain(why);
  expect(message).toContain("'synthetic.zip'");
  // Also where it would be left aside, or stands among others.
  await refused(trying('synthetic.zip', zipOf([PLAIN, { ...PLAIN, name }]), { several: true, beside: /./ }));
});

test.each([
  ['a link', { mode: 0o120777, data: '/etc/passwd' }, 'is a link or a device'],
  ['a pipe', { mode: 0o010644 }, 'is a link or a device'],
  ['an encrypted member', { flags: 0x801 }, 'is encrypted'],
  ['an unknown method', { method: 14 }, 'is packed by method 14'],
  ['a zip within', { name: 'inner.zip', data: zipOf([PLAIN]) }, 'is packed itself'],
  ['a zip within, under another name', { data: zipOf([PLAIN]) }, 'is packed itself, with zip'],
  ['a gzip within, under another name', { data: gzipSync(TEXT) }, 'is packed itself, with gzip'],
  ['an empty member', { data: '' }, 'is empty'],
] as const)('%s is refused', async (_what, member, why) => {
  expect(await refused(trying('synthetic.zip', zipOf([{ ...PLAIN, ...member }])))).toContain(why);
});

test('a member twice, an empty zip, a workbook, another packer', async () => {
  expect(await refused(trying('synthetic.zip', zipOf([PLAIN, PLAIN]), { several: true }))).toContain("holds 'synthetic.csv' twice");
  expect(await refused(trying('synthetic.zip', zipOf([])))).toContain('holds no data');
  expect(await refused(trying('synthetic.xlsx', zipOf([{ name: '[Content_Types].xml', data: '<x/>' }])))).toContain('workbook');
  expect(await refused(trying('synthetic.csv', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1])))).toContain('packed with xz');
  expect(await refused(trying('synthetic.gz', gzipSync(zipOf([PLAIN]))))).toContain('packed itself, with zip');
});

const ZEROS = Buffer.alloc(200_000_000);

test('a bomb is stopped while it is unpacked, whatever its header says', async () => {
  const honest = zipOf([{ name: 'synthetic.csv', data: ZEROS }]);
  expect(honest.length).toBeLessThan(250_000);
  expect(await refused(trying('synthetic.zip', honest))).toContain('unpacks to more than 100 times');
  const lying = zipOf([{ name: 'synthetic.csv', data: ZEROS, says: { size: 1000 } }]);
  expect(await refused(trying('synthetic.zip', lying))).toMatch(/does not hold as many bytes as its header says|more than 100 times/);
  expect(await refused(trying('synthetic.gz', gzipSync(ZEROS)))).toContain('unpacks to more than 100 times');
});

test('many members that are one bomb together are stopped', async () => {
  const members = Array.from({ length: 30 }, (_, at) => ({ name: `synthetic-${at}.csv`, data: Buffer.alloc(4_000_000) }));
  expect(await refused(trying('synthetic.zip', zipOf(members), { several: true }))).toContain('unpacks to more than 100 times');
});

test('tightly packed but small is let through', async () => {
  const text = `${TEXT}${'2020,398,586,270900,1.5,2\n'.repeat(100_000)}`;
  const packed = zipOf([{ name: 'synthetic.csv', data: text }]);
  expect(text.length / packed.length).toBeGreaterThan(100);
  expect(contentOf(await trying('synthetic.zip', packed).run())).toEqual([text]);
});

test('a header that lies about the size, both ways', async () => {
  for (const size of [TEXT.length - 1, TEXT.length + 1, 0, 0xfffffffe])
    expect(await refused(trying('synthetic.zip', zipOf([{ ...PLAIN, says: { size } }])))).toMatch(
      /does not hold as many bytes|more than 100 times/,
    );
  const message = await refused(trying('synthetic.zip', zipOf([{ ...PLAIN, stored: true, says: { size: 5 } }])));
  expect(message).toMatch(/'synthetic.zip/);
});

test('no more than one import may have in all, over its packages, and no more than is free', async () => {
  expect(await refused(trying('synthetic.zip', zipOf([PLAIN]), {}, { total: 10 }))).toContain('more than the');
  expect(await refused(trying('synthetic.gz', gzipSync(TEXT), {}, { free: async () => 10 }))).toMatch(/free in '.*'; set TMPDIR/);
});

test('the limit of an import counts all its packages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-unpack-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const allowance = new Allowance(folder, { ...LIMITS, total: TEXT.length * 2 });
  const path = join(folder, 'synthetic.gz');
  writeFileSync(path, gzipSync(TEXT));
  const file = { name: 'synthetic.gz', path, bytes: gzipSync(TEXT).length };
  await unpack(file, folder, {}, allowance);
  await unpack(file, folder, {}, allowance);
  await expect(unpack(file, folder, {}, allowance)).rejects.toThrow(/in all/);
});

test('what a header says is too much is refused before anything is unpacked', async () => {
  const zip = zipOf([{ ...PLAIN, says: { size: 0x7fffffff } }]);
  expect(await refused(trying('synthetic.zip', zip, {}, { free: async () => 0x7ffffffe, ratio: 1e9 }))).toContain('free in');
});

test('a zip cut at any byte is an error that names it', async () => {
  const zip = zipOf([PLAIN]);
  for (let length = 4; length < zip.length; length += 1)
    expect(await refused(trying('synthetic.zip', zip.subarray(0, length)))).toContain("'synthetic.zip");
});

test('a gzip cut at any byte is an error that names it', async () => {
  const gz = gzipSync(TEXT);
  for (let length = 2; length < gz.length; length += 1)
    expect(await refused(trying('synthetic.gz', gz.subarray(0, length)))).toBe(
      "'synthetic.gz' is damaged: its end is missing; fetch it again",
    );
});

test('a changed byte anywhere is seen, or changes nothing of the data', async () => {
  for (const [name, whole] of [
    ['synthetic.zip', zipOf([PLAIN])],
    ['synthetic.gz', gzipSync(TEXT)],
  ] as const)
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      const tried = trying(name, changed);
      const got = await tried.run().then(contentOf, (error: unknown) => error);
      if (got instanceof Error) {
        expect(got, `byte ${at} of ${name}: ${got.stack}`).toBeInstanceOf(InputError);
        expect(tried.left()).toEqual([]);
      } else expect(got, `byte ${at} of ${name}`).toSatisfy(([text]: string[]) => text === TEXT || at < 4);
    }
});

test('a checksum that does not match is damage', async () => {
  expect(await refused(trying('synthetic.zip', zipOf([{ ...PLAIN, says: { crc: crc32('other') } }])))).toContain(
    'its checksum does not match',
  );
  expect(await refused(trying('synthetic.zip', zipOf([{ ...PLAIN, stored: true, says: { crc: 0 } }])))).toContain(
    'its checksum does not match',
  );
  const gz = gzipSync(TEXT);
  gz[gz.length - 8] = (gz[gz.length - 8] ?? 0) ^ 1;
  expect(await refused(trying('synthetic.gz', gz))).toContain('its checksum does not match');
});

test('a gzip of several streams is joined, and padding of zeros ignored', async () => {
  const two = Buffer.concat([gzipSync(TEXT), gzipSync('second\n')]);
  expect(contentOf(await trying('synthetic.csv.gz', two).run())).toEqual([`${TEXT}second\n`]);
  const padded = await trying('synthetic.csv.gz', Buffer.concat([two, Buffer.alloc(1_000_000)])).run();
  expect(contentOf(padded)).toEqual([`${TEXT}second\n`]);
  expect(namesOf(padded)).toEqual(['synthetic.csv.gz/synthetic.csv']);
});

test('a gzip with anything else behind its end is refused: nothing is lost in silence', async () => {
  const gz = gzipSync(TEXT);
  for (const rest of [
    Buffer.from('trailing garbage'),
    Buffer.concat([Buffer.alloc(600_000), Buffer.from('x')]),
    Buffer.concat([Buffer.alloc(9), gz]),
  ])
    expect(await refused(trying('synthetic.gz', Buffer.concat([gz, rest])))).toMatch(/behind its end/);
});

test('an import of a package names package and member in the manifest, and leaves nothing', async () => {
  const lake = testLake();
  const temporary = mkdtempSync(join(tmpdir(), 'entente-unpack-test-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const zip = zipOf([
    { name: 'BACI_HS92_Y2020_V202401b.csv', data: TEXT },
    { name: 'Readme_synthetic.txt', data: 'synthetic' },
  ]);
  const { entry, aside } = await lake.add('baci', { 'BACI_HS92_V202401b.zip': zip });
  expect(entry.sources.map(({ name }) => name)).toEqual(['BACI_HS92_V202401b.zip/BACI_HS92_Y2020_V202401b.csv']);
  expect(aside).toEqual(['BACI_HS92_V202401b.zip/Readme_synthetic.txt']);
  expect(await lake.ask('SELECT reporter, partner, value FROM trade_flows')).toEqual([{ reporter: 'KAZ', partner: 'PAK', value: 1500 }]);
  await expect(lake.add('baci', { 'synthetic.zip': zip.subarray(0, 200) }, { replace: true })).rejects.toThrow(InputError);
  expect(readdirSync(temporary)).toEqual([]);
});
