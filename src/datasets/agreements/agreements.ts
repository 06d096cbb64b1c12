/** Lists of trade agreements and their parties: DESTA, and the copies of DESTA, GPTAD and HUGGO in manytrade. */
import type { Dataset } from '../dataset.ts';
import { witsCodes } from '../trade-panel/wits-codes.ts';
import { agreementCodes } from './codes.ts';
import { deepPairs } from './deep-pairs.ts';
import { desta } from './desta.ts';
import { manytrade } from './manytrade.ts';

export const agreements: Dataset = {
  id: 'agreements',
  title: 'Trade agreements and their parties: DESTA, GPTAD, HUGGO, and pairs of deep trade agreements',
  producer: 'DESTA, World Bank and HUGGO',
  home: 'https://github.com/globalgov/manytrade',
  licence: 'CC BY 4.0, by the package manytrade; terms of the lists themselves not stated in it',
  citation:
    'DESTA, World Bank and HUGGO: Dür, A., Baccini, L. and Elsig, M., Design of Trade Agreements (DESTA); World Bank, Global Preferential Trade Agreements Database (GPTAD); HUGGO; all three in the package manytrade. Pairs: Mattoo, A., Rocha, N. and Ruta, M. (2020), Handbook of Deep Trade Agreements, World Bank.',
  rhythm: { says: 'irregular' },
  traps: [
    'A membership listed is not a ratification: DESTA and HUGGO name ten parties of ECOTA (signed on 17 July 2003, in force in 2008), Kazakhstan and Pakistan among them, while the World Bank’s deep agreements have none between the two. Look for the ratification before saying that it binds a pair.',
    'Lists date one agreement differently: for ECO of 2003 GPTAD gives entry into force on 17 February 1992, before its signature.',
    'DESTA’s list holds negotiations (82), withdrawals and accessions beside treaties; `entry_type` tells.',
    'manytrade repeats a party for each amendment, and lists later members under the date of the first treaty (Croatia under that of Rome).',
    'Former states stand under present codes (the Soviet Union as Russia in Finland USSR of 1960, Yugoslavia as Serbia); the name of the treaty tells.',
    '`EC` and `EFTA` stand as parties beside their members; they are set aside, as are fields with two countries, and FNJ, which is no code.',
    'In the file of pairs, `first_wave_year` is the first of the waves 1964, 1968, ... 2016 with the agreement, not its entry into force.',
    'An end of 9999-12-31 says that there is none; no date says nothing.',
  ],
  tables: ['trade_agreements', 'trade_agreement_members', 'trade_agreement_set_aside', 'trade_agreement_pairs'],
  forms: [desta, manytrade, deepPairs],
  codes: [...agreementCodes, ...witsCodes],
};
