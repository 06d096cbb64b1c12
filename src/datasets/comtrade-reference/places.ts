/** The lists of reporters and of partners. Letter codes stand in both more than once, so numbers tell the places apart. */
import { InputError } from '../../domain/errors.ts';
import type { ReadContext, SourceFile } from '../../lake/form.ts';
import type { FormEntry } from '../dataset.ts';
import { countOf } from '../numbers.ts';
import { hasNames, listForm, type RowOf } from './list-file.ts';

/** Names of the same facts in the CSV and in the two lists in JSON, in lower case. */
interface Names {
  readonly code: string;
  readonly name: string;
  readonly iso3: string;
  readonly from: string;
  readonly to: string;
  readonly group: string;
}

const CSV: Names = { code: 'id', name: 'country', iso3: 'iso_3', from: 'entry_year', to: 'exit_year', group: 'group' };

const json = (side: 'reporter' | 'partner'): Names => ({
  code: `${side}code`,
  name: `${side}desc`,
  iso3: `${side}codeisoalpha3`,
  from: 'entryeffectivedate',
  to: 'entryexpireddate',
  group: 'isgroup',
});

const namesOf = ({ code, name, iso3, from, group }: Names): string[] => [code, name, iso3, from, group];

const places = (side: 'reporter' | 'partner', names: Names) =>
  listForm(`${side}s`, (_entries, _file, resolve) => (fields) => placeRow(side, names, fields, resolve));

function placeRow(
  side: 'reporter' | 'partner',
  names: Names,
  fields: Readonly<Record<string, string>>,
  resolve: ReadContext['resolve'],
): ReturnType<RowOf> {
  const value = (key: keyof Names): string => fields[names[key]] ?? '';
  const [written, name, group] = [value('code'), value('name'), value('group').toLowerCase()];
  const number = countOf(written);
  if (number === undefined) return 'code is no whole number';
  if (name === '') return 'no name';
  if (group !== 'true' && group !== 'false') return 'whether it is a group is neither true nor false';
  const [from, to] = [yearOf(value('from')), yearOf(value('to'))];
  if (from === undefined || to === undefined) return 'year of entry or exit is no year';
  const code = String(number);
  const known = resolve('un', code);
  return {
    table: 'country_codes',
    values: {
      scheme: `comtrade ${side}`,
      code,
      country: known?.id ?? null,
      kind: known?.kind ?? (group === 'true' ? 'group' : 'unknown'),
      name,
      source_iso3: value('iso3') === '' || value('iso3') === 'NA' ? null : value('iso3'),
      from_year: from,
      to_year: to,
    },
  };
}

/** The year of `1972` or `1972-01-01T00:00:00`; null for none. @returns undefined for what is neither */
function yearOf(text: string): number | null | undefined {
  if (text === '' || text === 'NA') return null;
  const year = /^(\d{4})(-\d\d-\d\d(T[\d:.]+Z?)?)?$/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Both lists have the same columns in CSV, so only the file's name tells which it is. @throws InputError where it does not */
function sideOf({ name }: SourceFile): 'reporter' | 'partner' {
  const sides = (['reporter', 'partner'] as const).filter((side) => name.toLowerCase().includes(side));
  const [side] = sides;
  if (side === undefined || sides.length > 1)
    throw new InputError(`'${name}' does not say whether it lists reporters or partners; put one of the two words into its name`);
  return side;
}

export const placeLists: readonly FormEntry[] = [
  {
    says: 'Reporters or partners in CSV: `id,country,iso_3,iso_2,note,entry_year,exit_year,group`; the file’s name has "reporter" or "partner".',
    matches: (head) => hasNames(head, [...namesOf(CSV), CSV.to]),
    form: (file) => places(sideOf(file), CSV),
  },
  ...(['reporter', 'partner'] as const).map(
    (side): FormEntry => ({
      says: `${side === 'reporter' ? 'Reporters.json' : 'partnerAreas.json'}: \`{"results": [{"${side === 'reporter' ? 'reporterCode' : 'PartnerCode'}", …}]}\`.`,
      matches: (head) => hasNames(head, namesOf(json(side))),
      form: () => places(side, json(side)),
    }),
  ),
];
