/** The panel of exports of all goods every fourth year from 1964 to 2016, with the deep trade agreement of each pair. */
import type { DelimitedForm } from '../../lake/form.ts';
import { hasHeader } from '../../lake/importing/layout.ts';
import { PAIR_COLUMNS, PAIR_NAMES, pairsOutput } from '../agreements/deep-pairs.ts';
import type { FormEntry } from '../dataset.ts';
import type { Mapping } from './mapping.ts';
import { panelForm } from './panel-form.ts';
import { SCHEME, witsCodes } from './wits-codes.ts';

const mapping: Mapping = {
  panel: 'exports-1964-2016',
  delimiter: ',',
  columns: { exporter: 'exp', importer: 'imp', year: 'time', value: 'export' },
  currency: 'USD',
  scale: 1,
  valuation: 'as reported',
  // The source names no reporter; importers without exports of their own (bunkers, unspecified) show that exporters' books were used.
  basis: 'reporter, inferred',
  book: 'exporter',
  classification: 'none',
  zeros: 'printed',
  missing: [],
  codes: { scheme: 'iso3', further: witsCodes },
};

const { form: flows, exporter, importer } = panelForm(mapping, SCHEME);

const form: DelimitedForm = {
  ...flows,
  columns: { ...flows.columns, ...PAIR_COLUMNS },
  names: { ...flows.names, ...PAIR_NAMES },
  outputs: [...flows.outputs, pairsOutput({ exporter, importer }, 'year', 'wave')],
};

export const witsPanel: FormEntry = {
  says: 'Exports every fourth year from 1964 to 2016: `exp,imp,time,export,id,agreement`.',
  matches: ({ line }) => hasHeader(form, line),
  form: () => form,
};
