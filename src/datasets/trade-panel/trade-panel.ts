/** Panels of trade by exporter, importer and year, from wherever: some known by their header, any other by a mapping given along. */
import { InputError } from '../../domain/errors.ts';
import { deepPairs } from '../agreements/deep-pairs.ts';
import type { Dataset } from '../dataset.ts';
import { gravity2006, gravityCodes } from './gravity-2006.ts';
import { isMapping, mappedFiles } from './mapped-files.ts';
import { tradhist } from './tradhist.ts';
import { witsCodes } from './wits-codes.ts';
import { witsPanel } from './wits-panel.ts';

export const tradePanel: Dataset = {
  id: 'trade-panel',
  title: 'Panels of trade by exporter, importer and year',
  producer: 'Compilers of trade panels',
  home: 'https://github.com/tomzylkin/penppml',
  licence: 'not stated by the carriers of the panels for the data in them; UN Comtrade has terms of its own',
  citation:
    'Compilers of trade panels: as compiled from UN Comtrade (in the package penppml, with agreements of Mattoo, A., Rocha, N. and Ruta, M. (2020), Handbook of Deep Trade Agreements, World Bank), by Head, K., Mayer, T. and Ries, J. (in the package gravity), by Fouquin, M. and Hugot, J. (2016), Two Centuries of Bilateral Trade and Gravity Data (TRADHIST, CEPII), or as a mapping says.',
  rhythm: { says: 'none; panels are fixed once published' },
  traps: [
    'Panels to be used together must be of one vintage: a newer vintage stands in the place of an older one, also where that holds another panel.',
    '1964-2016: the source names no reporter. That these are the exporters’ books is inferred, from importers that have no exports (bunkers, unspecified) and exporters absent where they did not report, so trade from a country that did not report is missing, and no mirror value stands for it.',
    '1964-2016: 125,104 zeros are printed. Whether they were reported or filled in is not stated, so they stand with is_reported false. A pair that is absent (United States to Canada in 1992) is not a zero.',
    '1964-2016: every fourth year only. Belgium and Luxembourg are one (BLX) to the end; before 2000 its ZAF is the Southern African Customs Union (ZA1), before 2006 its SRB is Serbia and Montenegro (SCG), before 1991 its YEM is the Arab Republic (YAR): by the years in which their neighbours appear. Pakistan of 1964 and 1968 includes what is now Bangladesh.',
    '1964-2016: 480 records have the id of an agreement without its name; they are kept as trade and give no agreement.',
    'TRADHIST: the carrier says million dollars, the magnitudes are single units, the producer publishes in pounds. Currency, and which side the columns imports and exports are seen from, are not verified, so nothing of it is in trade_flows. Its YUG stands for all years to 2009.',
    'Gravity: the file has no year. That it is 2006 is inferred from its GDPs; so are the year of its flows, of its rta and comcur, and of the GDPs themselves. Its flows are compiled, in millions of dollars, here in dollars; 5,500 of them are printed zeros.',
    'The first wave of an agreement is not its entry into force.',
  ],
  tables: ['trade_flows', 'trade_set_aside', 'trade_as_printed', 'trade_agreement_pairs', 'dyad_attributes', 'country_indicators'],
  forms: [
    witsPanel,
    gravity2006,
    tradhist,
    deepPairs,
    {
      says: 'Any other panel, with a mapping given along: `NAME.mapping.yaml` (or `.json`) for `NAME.csv`, as docs/trade-panels.md shows.',
      matches: ({ name }) => isMapping(name),
      form: ({ name }) => {
        throw new InputError(`'${name}' is a mapping; it is read with the panel it is for`);
      },
    },
  ],
  codes: [...witsCodes, ...gravityCodes],
  companions: mappedFiles,
};
