import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../src/brief/document.ts';
import { brief, findDyad } from '../../src/entente.ts';

const AS_OF = '2026-11-24';

/** Every sentence and cell of the brief of two countries, one a line. */
async function told(a: string, b: string): Promise<string> {
  const { sections } = await brief(a, b, { asOf: AS_OF });
  return statementsOf(sections)
    .map(({ text }) => text)
    .join('\n');
}

describe('a former state is told as such, and its acts are not a successor’s', () => {
  test.each([
    [
      'KGZ',
      'UZB',
      /The Soviet Union, of which Kyrgyzstan and Uzbekistan were part, existed from 30 December 1922 to 26 December 1991; its acts are not counted as theirs here/,
    ],
    ['RUS', 'PAK', /The Soviet Union, which Russia continues in law/],
    ['CZE', 'SVK', /Czechoslovakia, of which Czechia and Slovakia were part, existed from 28 October 1918 to 31 December 1992/],
    [
      'SRB',
      'MNE',
      /Serbia and Montenegro, which Serbia continues in law and of which Montenegro was part, existed from 27 April 1992 to 3 June 2006/,
    ],
    ['DEU', 'CHL', /East Germany existed from 7 October 1949 to 3 October 1990 and is now part of Germany/],
    ['YEM', 'CHL', /South Yemen existed from 30 November 1967 to 22 May 1990 and is now part of Yemen/],
    ['VNM', 'CHL', /South Vietnam existed from 26 October 1955 to 30 April 1975 and is now part of Vietnam/],
  ])('%s and %s', async (a, b, sentence) => {
    expect(await told(a, b)).toMatch(sentence);
  });

  test('a state that was only renamed is itself: nothing is said of Zaire or Burma', async () => {
    expect(await told('COD', 'MMR')).not.toMatch(/Zaire|Burma|not counted/);
  });

  test('a seat in an organisation is counted once: Russia’s in the UN, none of the Soviet Union beside it', async () => {
    const { records } = await brief('RUS', 'UKR', { asOf: AS_OF });
    expect(records).toEqual([]);
    const text = await told('RUS', 'UKR');
    expect(text.match(/Both are members of/g)).toHaveLength(2);
  });
});

describe('partly recognised and dependent entities are named neutrally', () => {
  test.each([
    [
      'XKX',
      'SRB',
      /Kosovo declared independence on 17 February 2008 and is recognised by some members of the United Nations, not by others/,
    ],
    ['PSE', 'ISR', /non-member observer state of the United Nations/],
    ['TWN', 'JPN', /Taiwan has its own government, styled the Republic of China; the People’s Republic of China.* claims it/],
    ['TWN', 'JPN', /Taiwan takes part .*in APEC as Chinese Taipei/],
    [
      'ESH',
      'MAR',
      /Western Sahara is on the United Nations list of Non-Self-Governing Territories; Morocco controls most of it and claims it all/,
    ],
    ['ESH', 'MAR', /Western Sahara takes part in the AU as the Sahrawi Arab Democratic Republic/],
    ['HKG', 'CHN', /Hong Kong is a special administrative region of China since 1 July 1997/],
    ['VAT', 'ITA', /The Holy See, which governs Vatican City, is a non-member observer state/],
  ])('%s and %s', async (a, b, sentence) => {
    expect(await told(a, b)).toMatch(sentence);
  });

  test('neither the UN nor any body lists Taiwan or Kosovo as a UN member', async () => {
    expect(await told('TWN', 'XKX')).not.toMatch(/(Taiwan|Kosovo) is a member of[^.]*\bthe UN\b/);
  });
});

describe('names that are close stay apart', () => {
  test.each([
    ['Sudan', 'South Sudan', 'SDN-SSD'],
    ['Republic of the Congo', 'DRC', 'COD-COG'],
    ['North Korea', 'South Korea', 'KOR-PRK'],
    ['Guinea-Bissau', 'Equatorial Guinea', 'GNB-GNQ'],
    ['Micronesia', 'Marshall Islands', 'FSM-MHL'],
    ['Niger', 'Nigeria', 'NER-NGA'],
    ['Dominica', 'Dominican Republic', 'DMA-DOM'],
    ['Samoa', 'American Samoa', 'ASM-WSM'],
    ['Austria', 'Australia', 'AUS-AUT'],
    ['Slovakia', 'Slovenia', 'SVK-SVN'],
    ['Ireland', 'Iceland', 'IRL-ISL'],
    ['Georgia', 'Jordan', 'GEO-JOR'],
  ])('%s and %s are %s', async (a, b, id) => {
    expect((await findDyad(a, b)).id).toBe(id);
  });
});
