import { describe, expect, test } from 'vitest';
import { findCountry } from '../../src/countries/table.ts';

const code = async (input: string): Promise<string> => (await findCountry(input)).code;
const fault = (input: string): Promise<string> => code(input).catch((error: Error) => error.message);

describe('a reader’s spelling works', () => {
  test.each([
    [
      'KAZ',
      [
        'KAZ',
        'kaz',
        'KZ',
        '398',
        'Kazakhstan',
        'Қазақстан',
        'Казахстан',
        'Republic of Kazakhstan',
        'قازقستان',
        '哈萨克斯坦',
        'Kazakh',
        'كازاخستان',
        ' kazakhstan ',
      ],
    ],
    ['PAK', ['Pakistan', 'پاکستان', 'Пакистан', 'باكستان', 'Pakistani', 'Islamic Republic of Pakistan', 'Islamabad']],
    ['CIV', ['Ivory Coast', 'Côte d’Ivoire', "Cote d'Ivoire", 'Elfenbeinküste']],
    ['TUR', ['Türkiye', 'Turkey', 'Turkiye', 'Turquie', 'Турция']],
    ['GBR', ['UK', 'U.K.', 'the United Kingdom', 'Great Britain', 'Britain', 'British']],
    ['USA', ['USA', 'US', 'U.S.', 'United States', 'the United States of America', 'États-Unis', '美国', 'White House']],
    ['KOR', ['South Korea', 'Republic of Korea', '대한민국']],
    ['PRK', ['North Korea', 'DPRK']],
    ['COD', ['DRC', 'Congo-Kinshasa', 'Democratic Republic of the Congo', 'Zaire']],
    ['COG', ['Congo-Brazzaville', 'Republic of the Congo']],
    ['GIN', ['Guinea-Conakry', 'Republic of Guinea']],
    ['GEO', ['Georgia', 'Грузия']],
    ['XKX', ['Kosovo', 'Косово']],
    ['PSE', ['Palestine', 'فلسطين']],
    ['TWN', ['Taiwan', '台灣']],
    ['MMR', ['Burma', 'Myanmar']],
    ['SWZ', ['Swaziland', 'Eswatini']],
    ['MKD', ['North Macedonia', 'Macedonia']],
    ['CZE', ['Czech Republic', 'Czechia']],
    ['CPV', ['Cape Verde', 'Cabo Verde']],
    ['NER', ['Niger']],
    ['NGA', ['Nigeria']],
    ['WSM', ['Samoa']],
    ['IRL', ['Ireland']],
    ['VAT', ['Holy See', 'Vatican']],
    ['RUS', ['Russia', 'Kremlin', 'Россия']],
  ])('%s', async (expected, inputs) => {
    for (const input of inputs) expect(await code(input), input).toBe(expected);
  });
});

describe('an ambiguous name lists the choices', () => {
  test.each([
    ['Congo', ['COG', 'COD']],
    ['Korea', ['KOR', 'PRK']],
    ['Guinea', ['GIN', 'GNB', 'GNQ', 'PNG']],
    ['Georgia the state', ['GEO', 'USA']],
    ['Конго', ['COG', 'COD']],
    ['USSR', ['KAZ', 'RUS', 'UZB']],
    ['Yugoslavia', ['SRB', 'HRV', 'MNE']],
    ['Czechoslovakia', ['CZE', 'SVK']],
    ['East Germany', ['DEU']],
  ])('%s', async (input, choices) => {
    const message = await fault(input);
    expect(message).toContain(`'${input}'`);
    for (const choice of choices) expect(message).toContain(`${choice} (`);
  });
});

describe('a misspelling is met with a suggestion', () => {
  test.each([
    ['Kazakstan', undefined],
    ['Kazahkstan', 'Kazakhstan'],
    ['Pakisthan', 'Pakistan'],
    ['Urugay', 'Uruguay'],
    ['Phillipines', 'Philippines'],
  ])('%s', async (input, suggested) => {
    const message = await fault(input);
    if (suggested) expect(message).toBe(`unknown country '${input}'; did you mean ${suggested}?`);
    // A spelling some language uses is simply accepted.
    else expect(message).toBe('KAZ');
  });
});

test.each(['', '   ', '?', '__proto__', 'constructor', 'hasOwnProperty'])('%j is an unknown country, not a crash', async (input) => {
  expect(await fault(input)).toMatch(/^unknown country/);
});
