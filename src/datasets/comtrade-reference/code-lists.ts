/** The short lists: flows, customs procedures, modes of transport and of supply, units, and names of the fields of a record. */
import { InputError } from '../../domain/errors.ts';
import type { SourceFile } from '../../lake/form.ts';
import type { FormEntry } from '../dataset.ts';
import { hasNames, type ListEntry, listForm, type RowOf } from './list-file.ts';

/** Lists of `id` and `text` alone differ in their codes only; each has one that the others have not. */
const BY_CODES: readonly { readonly list: string; readonly has: (id: string, text: string) => boolean }[] = [
  { list: 'comtrade flow', has: (id) => id === 'X' },
  { list: 'comtrade customs procedure', has: (id) => id === 'C00' },
  { list: 'comtrade mode of transport', has: (id, text) => id === '0' && /modes? of transport/i.test(text) },
  { list: 'comtrade mode of supply', has: (id, text) => id === '0' && /modes? of supply/i.test(text) },
];

function listOf(entries: readonly ListEntry[], { name }: SourceFile): string {
  const found = BY_CODES.filter(({ has }) =>
    entries.some(({ fields }) => typeof fields !== 'string' && has(fields.id ?? '', fields.text ?? '')),
  );
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new InputError(
      `'${name}' is none of the lists known by their codes: flows (X), customs procedures (C00), modes of transport or supply (0)`,
    );
  return only.list;
}

function codeRow(classification: string, code = '', text = '', unit?: string): ReturnType<RowOf> {
  if (code === '') return 'no code';
  if (text === '') return 'no text';
  return { table: 'nomenclatures', values: { classification, code, text, unit: unit || null } };
}

export const codeLists: readonly FormEntry[] = [
  {
    says: 'Units of quantity, in CSV or JSON: `qtyCode,qtyAbbr,qtyDescription`.',
    matches: (head) => hasNames(head, ['qtycode', 'qtyabbr', 'qtydescription']),
    form: () =>
      listForm('units', () => ({ qtycode, qtyabbr, qtydescription }) => {
        if (!/^(-1|\d{1,4})$/.test(qtycode ?? '')) return 'code of a unit is no whole number';
        return codeRow('comtrade quantity unit', qtycode, qtydescription, qtyabbr);
      }),
  },
  {
    says: 'Fields of a record, in CSV or JSON: `dataItem,description`.',
    matches: (head) => hasNames(head, ['dataitem', 'description']),
    form: () =>
      listForm(
        'fields',
        () =>
          ({ dataitem, description }) =>
            codeRow('comtrade data item', dataitem, description),
      ),
  },
  {
    says: 'Flows, customs procedures or modes of transport, in CSV or JSON: `id,text`; the codes tell which.',
    matches: (head) => hasNames(head, ['id', 'text']),
    form: () =>
      listForm('codes', (entries, file) => {
        const list = listOf(entries, file);
        return ({ id, text }) => codeRow(list, id, text);
      }),
  },
];
