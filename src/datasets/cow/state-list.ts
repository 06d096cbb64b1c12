/** The list of states of Correlates of War, with a three-letter code that is not of its making and partly wrong. */
import type { RecordForm } from '../../lake/form.ts';
import { csvItems, hasColumns } from '../csv-records.ts';
import type { FormEntry } from '../dataset.ts';
import { statesOf } from './codes.ts';

const COLUMNS = ['ccode', 'statenme', 'iso3'];

const form: RecordForm = {
  kind: 'records',
  name: 'states',
  limit: 4 << 20,
  *read(file) {
    const seen = new Set<string>();
    yield* csvItems(file, { columns: COLUMNS }, ({ field, reject }) => {
      const code = field('ccode') ?? '';
      const name = field('statenme');
      if (!/^[1-9]\d{0,2}$/.test(code)) return reject('ccode is no state number');
      if (name === undefined) return reject('no statenme');
      if (seen.has(code)) return reject('code stands a second time');
      seen.add(code);
      const listed = { scheme: 'cow', code, source_iso3: field('iso3') ?? null };
      const states = statesOf(code);
      if (states.length === 0) return { rows: [{ table: 'country_codes', values: { ...listed, kind: 'unknown', name } }] };
      return {
        rows: states.map((state) => ({
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
        })),
      };
    });
  },
};

export const stateList: FormEntry = {
  says: 'States: `ccode,stateabb,statenme,iso3`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
