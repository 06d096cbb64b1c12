import { describe, expect, test } from 'vitest';
import type { Block, Brief, Cell, CitedSource, Section, Table } from '../../src/brief/document.ts';
import { cell, text } from '../../src/brief/document.ts';
import { html, safeLink } from '../../src/brief/render/escape.ts';
import { renderHtml } from '../../src/brief/render/html.ts';
import { typeset } from '../../src/brief/render/typography.ts';
import type { Country } from '../../src/domain/country.ts';
import type { NonEmpty } from '../../src/domain/record.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { statement } from '../../src/domain/statement.ts';

const FOOTER = { lines: ['Entente 0.0.0. As of 31 March 2026.', 'Content hash: sha256 abc.'], hash: 'abc' };

function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    type: 'webpage',
    annote: `report ${id}`,
    publisher: `SYNTHETIC ${id}`,
    URL: `https://example.org/${id}`,
    custom: { standing: 'press' },
    ...more,
  };
}

/** A statement on the sources with these numbers. */
function on(words: string, ...numbers: NonEmpty<number>): Statement {
  const [first, ...rest] = numbers.map((number) => `ALF-BET/s${number}`) as [string, ...string[]];
  return statement(words, { kind: 'records', records: ['r1'], sources: [first, ...rest] });
}

function sought(words: string): Statement {
  return statement(words, { kind: 'search', search: { what: 'ratifications', where: ['dossier ALF-BET', 'the gazette'] } });
}

function section(id: Section['id'], ...blocks: NonEmpty<Block>): Section {
  return { id, title: `Title of ${id}`, blocks };
}

function paragraph(...statements: NonEmpty<Statement>): Block {
  return { type: 'paragraph', statements };
}

function table(look: string, columns: readonly string[], ...rows: NonEmpty<readonly Cell[]>): Table {
  return { type: 'table', look, columns, rows };
}

function pageOf(
  sections: readonly Section[],
  sources: readonly Source[] = [1, 2, 3, 4, 5, 6].map((number) => source(`s${number}`)),
): string {
  // Only the names of the countries could reach a page.
  const country = (code: string): Country => ({ code, name: code, adjective: code }) as Country;
  const cited = sources.map((item, index): CitedSource => ({ number: index + 1, keys: [`ALF-BET/${item.id}`], source: item }));
  const brief: Brief = {
    ...{ version: '0.0.0', dyad: { id: 'ALF-BET', first: 'ALF', second: 'BET' }, first: country('ALF'), second: country('BET') },
    ...{
      title: 'SYNTHETIC Alpha and Beta',
      asOf: '2026-03-31',
      since: '2025-03-31',
      length: 'full',
      findings: [],
      records: [],
      contentAge: {},
    },
    ...{ sections, sources: cited },
  };
  return renderHtml(brief, FOOTER);
}

/** The page without its style sheet. */
function bodyOf(page: string): string {
  return page.replace(/<style>.*<\/style>/s, '');
}

describe('citations', () => {
  test('each statement ends in links to its sources, with what they are as tooltip', () => {
    const page = pageOf([section('history', paragraph(on('They met.', 2, 5)))]);
    expect(page).toContain('They met.<sup class="c"><a href="#s2" title="SYNTHETIC s2: report s2">2</a>,\u200a<a href="#s5"');
    expect(page).toContain('<li id="s2">');
  });

  test('three in a row and more are a run whose ends are links', () => {
    expect(pageOf([section('history', paragraph(on('They met.', 1, 2, 3, 4, 6)))])).toMatch(
      /<a href="#s1"[^>]*>1<\/a>–<a href="#s4"[^>]*>4<\/a>,\u200a<a href="#s6"/,
    );
  });

  test('a statement on a search alone has a ring that names the search, and the page explains the ring', () => {
    const page = bodyOf(pageOf([section('history', paragraph(sought('None is ratified.')))]));
    expect(page).toContain(
      'None is ratified.<sup class="c"><span class="ring" role="img" aria-label="Looked for: ratifications, in dossier ALF-BET, the gazette"',
    );
    expect(page).toContain('ends in a dotted ring');
    expect(bodyOf(pageOf([section('history', paragraph(on('They met.', 1)))]))).not.toContain('class="ring"');
  });

  test('the margin lists the sources of a paragraph with their dates, once each', () => {
    const dated = source('s1', { issued: { text: '2026-02-04', precision: 'day', min: '2026-02-04', max: '2026-02-04' } });
    const page = pageOf([section('history', paragraph(on('They met.', 1), on('They signed.', 1)))], [dated]);
    expect(page.match(/<aside class="mn"[^>]*>(.*?)<\/aside>/s)?.[1]).toBe('<ol><li><b>1</b>SYNTHETIC s1, 4\u00a0Feb 2026</li> </ol>');
  });

  test('more notes than have room beside a chart are counted', () => {
    const sources = Array.from({ length: 120 }, (_, index) => source(`s${index + 1}`));
    const all = sources.map((_, index) => index + 1) as [number, ...number[]];
    const chart: Block = {
      type: 'chart',
      spec: { kind: 'books', unit: 'million', from: '2020-01-01', to: '2021-12-31', strips: [] },
      title: 'T',
      caption: on('C.', ...all),
    };
    expect(pageOf([section('trade', chart)], sources)).toMatch(/and \d+ more in the list/);
  });
});

describe('list of sources', () => {
  test('gives publisher, page, date and standing; the language where it is not English', () => {
    const urdu = source('s1', {
      language: 'ur',
      title: 'ملاقات',
      issued: { text: '2025-10', precision: 'month', min: '2025-10-01', max: '2025-10-31' },
    });
    const page = pageOf([section('history', paragraph(on('They met.', 1)))], [urdu]);
    expect(page).toContain(
      'SYNTHETIC s1 (Urdu): <a href="https://example.org/s1" rel="noopener noreferrer"><bdi lang="ur">ملاقات</bdi></a>, Oct 2025 <span class="k">(press)</span>',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    ' data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org/x',
    '/relative',
    'https://user:word@example.org/',
    'https://',
    '',
  ])('%j is no link', (address) => {
    expect(safeLink(address)).toBeUndefined();
    const page = pageOf([section('history', paragraph(on('They met.', 1)))], [source('s1', { URL: address })]);
    expect(bodyOf(page)).not.toMatch(/href="(?!#)/);
    expect(page).toContain('report s1');
  });

  test('web addresses are links, with quotes in them made harmless', () => {
    expect(safeLink('http://example.org/a b')).toBe('http://example.org/a%20b');
    const page = pageOf(
      [section('history', paragraph(on('They met.', 1)))],
      [source('s1', { URL: 'https://example.org/"onmouseover="x' })],
    );
    expect(page).not.toContain('"onmouseover');
  });
});

describe('tables', () => {
  test('a ladder has a full dot for a dated step, a dotted ring without a record, words where none applies', () => {
    const row: Cell[] = [
      text('Treaty'),
      cell(on('9 Mar 1995', 1)),
      { type: 'empty', reason: 'no record' },
      { type: 'empty', reason: 'not applicable' },
    ];
    const page = pageOf([section('agreements', table('ladder', ['Agreement', 'Signed', 'Ratified', 'In force'], row))]);
    expect(page).toContain('<td data-l="Signed"><i class="on"></i><span>9\u00a0Mar\u00a01995<sup');
    expect(page).toContain('<td data-l="Ratified"><i class="no"></i><span class="na">no record</span></td>');
    expect(page).toContain('<td data-l="In force"><i></i><span class="na">not applicable</span></td>');
  });

  test('a figure without a record is a dash that is read as such, and nothing to say is nothing', () => {
    const row: Cell[] = [text('2024'), { type: 'empty', reason: 'no record' }, { type: 'empty', reason: 'nothing to say' }, text('')];
    const page = pageOf([section('trade', table('books', ['Period', 'Exports', 'Note', 'More'], row))]);
    expect(page).toContain('aria-label="no figure on record"');
    expect(page).toContain('<td data-l="Note"></td><td data-l="More"></td>');
  });

  test('rows and columns have heads, a heading and a lead stand above, commands are code', () => {
    const gaps: Table = {
      ...table('gaps', ['What', 'Why', 'Command'], [text('Votes'), cell(sought('not imported')), text('entente dossier show ALF-BET')]),
      heading: 'Gaps',
      lead: 'How to read it.',
    };
    const page = pageOf([section('not-covered', gaps)]);
    expect(page).toMatch(
      /<h3 id="([^"]+)">Gaps<\/h3>\s*<p class="how">How to read it\.<\/p>\s*<table class="gaps stack" aria-labelledby="\1">/,
    );
    expect(page).toContain('<th scope="col">What</th>');
    expect(page).toContain('<th scope="row">Votes</th>');
    expect(page).toContain('<code>entente dossier show ALF-BET</code>');
  });
});

describe('charts', () => {
  const timeline: Block = {
    type: 'chart',
    title: 'Entries',
    caption: on('Each dot is an entry.', 1),
    spec: {
      kind: 'timeline',
      from: '2020-01-01',
      to: '2021-12-31',
      lanes: [
        { title: 'Politics', marks: [{ day: '2020-05-05', date: '5 May 2020', label: 'target', title: 'They set a target.' }], spans: [] },
      ],
    },
  };

  test('are figures with a title and a cited caption; phones get the timeline as a list', () => {
    const page = pageOf([section('history', timeline)]);
    expect(page).toMatch(/<figure aria-labelledby="timeline-title">\s*<p class="ft" id="timeline-title">Entries<\/p>/);
    expect(page).toMatch(/<figcaption>Each dot is an entry\.<sup class="c"><a href="#s1"/);
    expect(page).toContain('<li><span class="when">5\u00a0May 2020</span><span>They set a target.</span></li>');
  });

  test('two of a kind on a page have ids of their own', () => {
    const ids = [...pageOf([section('history', timeline, timeline)]).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the page', () => {
  const evil = `<img src=x onerror=alert(1)> " ' & </style><script>alert(2)</script>`;
  const every = pageOf(
    [
      section('bottom-line', paragraph(on(evil, 1), sought(evil))),
      section('glance', table(evil, [evil, evil], [text(evil), cell(on(evil, 1))])),
      section('history', paragraph(on('They met.', 1))),
      section('trade', paragraph(on('They trade.', 1))),
    ],
    [source('s1', { publisher: evil, annote: evil, language: evil })],
  );

  test('lets no text from a record become markup', () => {
    const body = bodyOf(every);
    expect(body).not.toMatch(/<(script|img)|<\/style>/);
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body.match(/="[^"]*"/g)?.some((attribute) => attribute.includes('<'))).toBe(false);
  });

  test('fetches nothing and runs nothing: no script, no image, no import, no outside style', () => {
    expect(every).not.toMatch(/<(script|img|link|iframe|object|embed|video|audio|form)\b|@import|url\((?!#)|\bon\w+="/);
    expect(every).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  });

  test('has one first heading, no level left out, and an id for each section and for each target of a link', () => {
    const levels = [...every.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const targets = [...every.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toEqual(expect.arrayContaining(['bottom-line', 'glance', 'sources', 's1']));
    for (const id of targets) expect(every).toContain(` id="${id}"`);
  });

  test('serves light and dark, phone and paper, and closes with the footer', () => {
    expect(every).toMatch(/^<!doctype html>\n<html lang="en">/);
    for (const query of ['prefers-color-scheme:dark', 'max-width:960px', 'max-width:640px', '@media print', 'size:A4'])
      expect(every).toContain(query);
    expect(every).toMatch(/<footer class="foot"><p>Entente 0\.0\.0\. As of 31\u00a0March 2026\.<\/p><p>Content hash/);
  });

  test('is the same, byte for byte, for the same brief', () => {
    expect(pageOf([section('history', paragraph(on('They met.', 1)))])).toBe(pageOf([section('history', paragraph(on('They met.', 1)))]));
  });

  test('without sections or sources still stands', () => {
    expect(pageOf([], [])).toContain('<h1>SYNTHETIC Alpha and Beta</h1>');
  });
});

describe('the template', () => {
  test('escapes texts, keeps markup, writes lists one after the other', () => {
    expect(String(html`<p>${'<b>'}${html`<i>${'&'}</i>`}${['a', html`<br>`, 1]}${undefined}</p>`)).toBe(
      '<p>&lt;b&gt;<i>&amp;</i>a<br>1</p>',
    );
  });

  test('takes out characters that hide or reverse text', () => {
    expect(String(html`${'a\u0000b\u202Ec'}`)).toBe('abc');
  });
});

test.each([
  ['on 4 February 2026', 'on 4\u00a0February 2026'],
  ['4 Feb 2026', '4\u00a0Feb 2026'],
  ['the $1 bn target', 'the $1\u00a0bn target'],
  ['4,900 km in 20 days', '4,900\u00a0km in 20\u00a0days'],
  ['14–25 October 2025', '14\u2060–\u206025\u00a0October 2025'],
  ['in 2025-2026', 'in 2025\u2060–\u20602026'],
  ['winter 2024-25', 'winter 2024\u2060–\u206025'],
  ['January-July 2025', 'January\u2060–\u2060July 2025'],
  ['July 2023 – June 2024', 'July 2023\u00a0– June 2024'],
  ['2019-11', '2019-11'],
  ['on 2026-02-04', 'on 2026-02-04'],
  ['a Boeing 737-800', 'a Boeing 737-800'],
  ['Almaty-Lahore', 'Almaty-Lahore'],
  ['won 6-3', 'won 6-3'],
  ["Kazakhstan's 'books'", "Kazakhstan’s 'books'"],
])('%j is set as %j', (plain, set) => {
  expect(typeset(plain)).toBe(set);
});
