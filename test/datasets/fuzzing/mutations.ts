/** Ways in which a file goes wrong, each a small description that fast-check can make, shrink and print. */
import fc from 'fast-check';

/** Positions are shares of the length, so that they mean something after other mutations as well. */
export type Mutation =
  | { readonly do: 'flip'; readonly at: number; readonly mask: number }
  | { readonly do: 'insert'; readonly at: number; readonly what: string }
  | { readonly do: 'bytes'; readonly at: number; readonly what: readonly number[] }
  | { readonly do: 'cut'; readonly from: number; readonly share: number }
  | { readonly do: 'end'; readonly at: number }
  | { readonly do: 'number'; readonly at: number; readonly by: string }
  | { readonly do: 'field'; readonly at: number; readonly by: string }
  | { readonly do: 'long'; readonly at: number; readonly length: number }
  | { readonly do: 'line'; readonly at: number; readonly how: 'repeat' | 'drop' | 'swap' | 'blank' | 'join'; readonly times: number }
  | { readonly do: 'columns'; readonly how: 'shuffle' | 'drop' | 'double' | 'swap names'; readonly at: number; readonly seed: number }
  | { readonly do: 'whole'; readonly how: (typeof WHOLE)[number] }
  | { readonly do: 'quotes'; readonly at: number; readonly how: 'all' | 'one' | 'open' | 'break' };

const WHOLE = [
  'crlf',
  'cr',
  'bom',
  'utf-16',
  'latin-1',
  'no last line break',
  'upper',
  'twice',
  'head only',
  'html',
  'json',
  'semicolons',
  'tabs',
] as const;

const NUMBERS = [
  ...[
    'NaN',
    'nan',
    'inf',
    '-Infinity',
    '1e999',
    '-1e999',
    '1e-400',
    '=1+1',
    "=cmd|'/c'!A1",
    '+5',
    '-0',
    '0',
    '-1',
    '4.5',
    '.5',
    '5.',
    '1e3',
  ],
  ...['0x10', '1_000', '1,000', '1 000', '１２', '١٢', '1.000,5', 'TRUE', 'NULL', 'NA', '..', '', ' ', '""', '99999999999999999999'],
  ...['9007199254740993', '9223372036854775807', '-9223372036854775808', '170141183460469231731687303715884105728', '999999999999999.9999'],
  ...['2024', '20240230', '00000000', '2024-02-30', '1/0'],
];
const TEXTS = [
  ...[
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\u0000',
    '\ufeff',
    ' ',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\\',
    '\\"',
    '\\N',
    '#',
  ],
  ...[
    'é',
    '中',
    '🇰🇿',
    'e\u0301',
    '\u202e',
    '{',
    '}',
    '[',
    ']',
    'null',
    '<',
    'KAZ',
    'WLD',
    'ZZZ',
    'kaz',
    '--',
    '01',
    "');DROP TABLE x;--",
    '{}',
    '*',
  ],
];
const BYTES = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xe2, 0x82],
  [0xf4, 0x90, 0x80, 0x80],
  [0xfe, 0xff],
  [0x80],
  [0x1a],
  [0x1f, 0x8b],
  [0x50, 0x4b, 3, 4],
];

const share = fc.noBias(fc.nat({ max: 10_000 })).map((part) => part / 10_000);
const small = fc.nat({ max: 0xffff });

/** A mutation; those that make much data are rare, since they cost as much as a hundred others. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('flip' as const), at: share, mask: fc.integer({ min: 1, max: 255 }) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('insert' as const), at: share, what: fc.constantFrom(...TEXTS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bytes' as const), at: share, what: fc.constantFrom(...BYTES) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('cut' as const), from: share, share: share.map((part) => part ** 3 / 4) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('end' as const), at: share }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('number' as const), at: share, by: fc.constantFrom(...NUMBERS) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('field' as const),
      at: share,
      by: fc.oneof(fc.constantFrom(...TEXTS, ...NUMBERS), fc.string({ unit: 'grapheme' })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('long' as const), at: share, length: fc.constantFrom(300, 5000, 70_000, 70_000, 300_000) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('line' as const),
      at: share,
      how: fc.constantFrom('repeat' as const, 'drop' as const, 'swap' as const, 'blank' as const, 'join' as const),
      times: fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.constantFrom(200, 2049) }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('columns' as const),
      how: fc.constantFrom('shuffle' as const, 'drop' as const, 'double' as const, 'swap names' as const),
      at: share,
      seed: small,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('whole' as const), how: fc.constantFrom(...WHOLE) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('quotes' as const),
      at: share,
      how: fc.constantFrom('all' as const, 'one' as const, 'open' as const, 'break' as const),
    }),
  },
);

/** A file after its mutations, in their order. */
export function mutated(content: string | Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce<Buffer>((bytes, one) => apply(bytes, one), Buffer.from(content));
}

function apply(bytes: Buffer, one: Mutation): Buffer {
  switch (one.do) {
    case 'flip': {
      const changed = Buffer.from(bytes);
      const at = placeIn(bytes.length, one.at);
      if (bytes.length > 0) changed[at] = (changed[at] ?? 0) ^ one.mask;
      return changed;
    }
    case 'insert':
      return spliced(bytes, one.at, 0, Buffer.from(one.what));
    case 'bytes':
      return spliced(bytes, one.at, 0, Buffer.from(one.what));
    case 'cut':
      return spliced(bytes, one.from, Math.ceil(bytes.length * one.share), Buffer.alloc(0));
    case 'end':
      return bytes.subarray(0, Math.floor(bytes.length * one.at));
    default:
      return Buffer.from(applyText(bytes.toString('latin1'), one), 'latin1');
  }
}

/** As Latin-1, in which every byte is a letter, so that no byte is lost. */
function applyText(text: string, one: Exclude<Mutation, { do: 'flip' | 'insert' | 'bytes' | 'cut' | 'end' }>): string {
  switch (one.do) {
    case 'number':
      return replaced(text, /-?\d+(?:\.\d+)?/g, one.at, raw(one.by));
    case 'field':
      return replaced(text, /[^,;\t\n\r"]+/g, one.at, raw(one.by));
    case 'long':
      return replaced(text, /[^,;\t\n\r"]+/g, one.at, 'x'.repeat(one.length));
    case 'line':
      return withLine(text, one.at, one.how, one.times);
    case 'columns':
      return withColumns(text, one.how, one.at, one.seed);
    case 'whole':
      return asWhole(text, one.how);
    case 'quotes':
      return withQuotes(text, one.how, one.at);
  }
}

const raw = (text: string): string => Buffer.from(text).toString('latin1');
const placeIn = (length: number, at: number): number => Math.min(Math.floor(length * at), Math.max(0, length - 1));

function spliced(bytes: Buffer, at: number, drop: number, by: Buffer): Buffer {
  const from = Math.floor(bytes.length * at);
  return Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(from + drop)]);
}

function replaced(text: string, what: RegExp, at: number, by: string): string {
  const found = [...text.matchAll(what)];
  const hit = found[placeIn(found.length, at)];
  return hit ? `${text.slice(0, hit.index)}${by}${text.slice(hit.index + hit[0].length)}` : text;
}

function withLine(text: string, at: number, how: 'repeat' | 'drop' | 'swap' | 'blank' | 'join', times: number): string {
  const lines = text.split('\n');
  const place = placeIn(lines.length, at);
  const line = lines[place] ?? '';
  if (how === 'repeat') lines.splice(place, 0, ...Array.from({ length: times }, () => line));
  else if (how === 'drop') lines.splice(place, times);
  else if (how === 'blank') lines.splice(place, 0, ...Array.from({ length: times }, () => ''));
  else if (how === 'swap') lines.push(...lines.splice(place, 1));
  else lines.splice(place, 2, `${line}${lines[place + 1] ?? ''}`);
  return lines.join('\n');
}

/** The delimiter that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n');
  const times = (delimiter: string): number => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (times(one) > times(best) ? one : best));
}

function withColumns(text: string, how: 'shuffle' | 'drop' | 'double' | 'swap names', at: number, seed: number): string {
  const delimiter = delimiterOf(text);
  const lines = text.split('\n');
  const width = (lines[0] ?? '').split(delimiter).length;
  const place = placeIn(width, at);
  const other = seed % width;
  return lines
    .map((line, number) => {
      if (how === 'swap names' && number > 0) return line;
      const fields = line.split(delimiter);
      const field = fields[place];
      if (field === undefined) return line;
      if (how === 'drop') fields.splice(place, 1);
      else if (how === 'double') fields.splice(place, 0, field);
      else {
        fields[place] = fields[other] ?? '';
        fields[other] = field;
      }
      return fields.join(delimiter);
    })
    .join('\n');
}

function asWhole(text: string, how: (typeof WHOLE)[number]): string {
  switch (how) {
    case 'crlf':
      return text.replaceAll('\n', '\r\n');
    case 'cr':
      return text.replaceAll('\n', '\r');
    case 'bom':
      return `\u00ef\u00bb\u00bf${text}`;
    case 'utf-16':
      return Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1');
    case 'latin-1':
      return Buffer.from(text, 'latin1')
        .toString('utf8')
        .replace(/[^\0-\xff]/g, '?');
    case 'no last line break':
      return text.replace(/\n$/, '');
    case 'upper':
      return text.toUpperCase().replace(/[^\0-\xff]/g, '?');
    case 'twice':
      return text + text;
    case 'head only':
      return `${text.split('\n')[0]}\n`;
    case 'html':
      return `<!DOCTYPE html><html><body>${text}</body></html>`;
    case 'json':
      return JSON.stringify(text.split('\n'));
    case 'semicolons':
      return text.replaceAll(',', ';');
    case 'tabs':
      return text.replaceAll(',', '\t');
  }
}

function withQuotes(text: string, how: 'all' | 'one' | 'open' | 'break', at: number): string {
  if (how === 'all') return text.replace(/[^,;\t\n\r"]+/g, '"$&"');
  const found = [...text.matchAll(/[^,;\t\n\r"]+/g)];
  const hit = found[placeIn(found.length, at)];
  if (!hit) return text;
  const [field] = hit;
  const middle = field.length >> 1;
  const by = { one: `"${field}"`, open: `"${field}`, break: `"${field.slice(0, middle)}\n${field.slice(middle)}"` }[how];
  return `${text.slice(0, hit.index)}${by}${text.slice(hit.index + field.length)}`;
}
