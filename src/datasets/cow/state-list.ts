/** The list of states of Correlates of War, with a three-letter code that is not of its making and partly wrong. */

import { csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';
import { metBefore } from '../repeats.ts';
import { statesOf } from './codes.ts';

const COLUMNS = ['ccode', 'statenme', 'iso3'];

const form = csvForm({
  name: 'states',
  columns: COLUMNS,
  limit: 4 << 20,
  reader: () => {
    const met = metBefore();
    return ({ field }) => {
      const code = field('ccode') ?? '';
      const name = field('statenme');
      if (!/^[1-9]\d{0,2}$/.test(code)) return 'ccode is no state number';
      if (name === undefined) return 'no statenme';
      if (met(code)) return 'code stands a second time';
      const listed = { scheme: 'cow', code, source_iso3: field('iso3') ?? null };
      const states = statesOf(code);
      if (states.length === 0) return [{ table: 'country_codes', values: { ...listed, kind: 'unknown', name } }];
      return states.map((state) => ({
        table: 'country_codes',
        values: {
          ...listed,
          country: state.id ?? null,
          kind: state.kind,
          // The source has one name for all states of a code.
          name: states.length > 1 ? state.name : name,
          from_year: state.from ?? null,
          to_year: state.to ?? null,
        },
      }));
    };
  },
});

export const stateList: FormEntry = {
  says: 'States: `ccode,stateabb,statenme,iso3`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
