/** Correlates of War and data in its state numbers: organisations and their members, alliances, rivalries. */
import type { Dataset } from '../dataset.ts';
import { cowCodes } from './codes.ts';
import { alliancePairs, sharedOrganisations } from './dyads.ts';
import { organisationList } from './organisations.ts';
import { rivalryList } from './rivalries.ts';
import { membershipSpells } from './spells.ts';
import { stateList } from './state-list.ts';

export const cow: Dataset = {
  id: 'cow',
  title: 'Correlates of War: intergovernmental organisations, with alliances (ATOP) and strategic rivalries',
  producer: 'Correlates of War Project',
  home: 'https://correlatesofwar.org/data-sets/igos/',
  licence:
    'not stated by Correlates of War, which asks to be cited; the packages whose copies are read: igoR GPL-3 or later, peacesciencer GPL-2',
  citation:
    'Correlates of War Project, Intergovernmental Organizations v3: Pevehouse, J., Nordstrom, T., McManus, R. and Jamison, A. (2020), Tracking Organizations in the World, Journal of Peace Research 57(3). Alliances: Leeds, B. A. et al. (2002), Alliance Treaty Obligations and Provisions, International Interactions 28(3). Rivalries: Thompson, W., Sakuwa, K. and Suhas, P. (2021), Analyzing Strategic Rivalries in World Politics, Springer.',
  rhythm: { says: 'a new version every several years' },
  traps: [
    'Years of membership are codings, not dates of accession: CICA is coded from 2006, SCO from 1996 (the Shanghai Five).',
    'Memberships end with the data in 2014, alliances in 2018, rivalries in 2020: a last year that is the last of the data is no end.',
    'Until 1965 members are coded every fifth year only.',
    'One number stands for the Soviet Union and Russia (365), Yugoslavia and Serbia (345), Egypt and the United Arab Republic (651), Prussia and Germany (255), the Ottoman Empire and Turkey (640); here a year belongs to the state that stood on the first of October.',
    'The three-letter codes of the list of states are not of Correlates of War and partly wrong: 680 is South Yemen (YMD, not YAR), 817 South Vietnam (RVN, not VDR). They are kept as `source_iso3` and not used.',
    'Shared memberships count organisations of every size; membership in the universal ones is in every count.',
    'A rivalry is a judgement of historians; its number may run under several states in turn.',
  ],
  tables: ['country_codes', 'organisations_listed', 'organisation_spells', 'shared_memberships', 'alliances', 'rivalries'],
  forms: [stateList, organisationList, membershipSpells, alliancePairs, sharedOrganisations, rivalryList],
  codes: cowCodes,
};
