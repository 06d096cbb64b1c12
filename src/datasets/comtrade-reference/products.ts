/** The lists of products, one for each edition of a classification, and for services. */
import { InputError } from '../../domain/errors.ts';
import type { SourceFile } from '../../lake/form.ts';
import { CLASSIFICATIONS } from '../comtrade/rules.ts';
import type { FormEntry } from '../dataset.ts';
import { hasNames, listForm, type RowOf } from './list-file.ts';

/** Lists that are no edition of goods as records name it: all editions of HS together, and services. */
const OTHERS: Readonly<Record<string, string>> = { HS: 'HS', SS: 'SITC', EB: 'EBOPS', EB02: 'EBOPS2002', EB10: 'EBOPS2010' };

/** A list's own total does not tell: that of all editions together calls itself the latest. @throws InputError where the name does not */
function classificationOf({ name }: SourceFile): string {
  const code = /(?:^|[^a-z0-9])(h[0-9]|hs|s[1-9]|ss|b[0-9]|eb(?:02|10)?)\.(?:csv|json)$/i.exec(name)?.[1]?.toUpperCase() ?? '';
  const classification = CLASSIFICATIONS[code] ?? OTHERS[code];
  if (classification === undefined)
    throw new InputError(
      `'${name}' does not say which list of products it is; end its name in one of h0 to h6, hs, s1 to s4, b4, b5 or eb10`,
    );
  return classification;
}

/** Text is `0101 - Horses…`, with the code before it. */
function productRow(classification: string, fields: Readonly<Record<string, string>>): ReturnType<RowOf> {
  const { id = '', text: said = '', parent = '', isleaf = '', aggrlevel = '', standardunitabbr: unit = '' } = fields;
  if (id === '') return 'no code';
  const text = (said.startsWith(`${id} - `) ? said.slice(id.length + 3) : said).trim();
  if (text === '') return 'no text';
  if (aggrlevel !== '' && !/^\d$/.test(aggrlevel)) return 'level is no digit';
  const leaf = LEAF[isleaf.toLowerCase()];
  if (leaf === undefined) return 'isLeaf is neither true nor false';
  return {
    table: 'nomenclatures',
    values: {
      classification,
      code: id,
      text,
      parent: parent === '' || parent === '#' ? null : parent,
      level: aggrlevel === '' ? null : Number(aggrlevel),
      leaf,
      unit: unit === '' || unit === 'n/a' || unit === 'NA' ? null : unit,
    },
  };
}

const LEAF: Readonly<Record<string, boolean | null>> = { '1': true, true: true, '0': false, false: false, '': null };

export const productList: FormEntry = {
  says: 'Products, in CSV or JSON: `id,text,parent,isLeaf,aggrLevel,standardUnitAbbr`; the file’s name ends in the code of the classification, such as `h6.csv` or `HS.json`.',
  matches: (head) => hasNames(head, ['id', 'text', 'parent']),
  form: (file) => {
    const classification = classificationOf(file);
    return listForm(`products ${classification}`, () => (fields) => productRow(classification, fields));
  },
};
