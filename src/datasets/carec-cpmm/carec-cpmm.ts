/** CAREC's Corridor Performance Measurement and Monitoring: time, cost and speed on the land corridors of Central Asia. */
import type { Dataset } from '../dataset.ts';
import { borderPoints } from './border-points.ts';
import { countryIndicators } from './country-indicators.ts';

export const carecCpmm: Dataset = {
  id: 'carec-cpmm',
  title: 'Corridor Performance Measurement and Monitoring, annual reports',
  producer: 'Asian Development Bank',
  home: 'https://cpmm.carecprogram.org/',
  licence: 'not stated by the pages read',
  citation: 'Asian Development Bank, CAREC Corridor Performance Measurement and Monitoring, annual reports 2020, 2022 and 2023.',
  rhythm: { says: 'a report a year, some two years after the year it is of', staleAfterDays: 800 },
  traps: [
    'Values were entered by hand from the beginnings of pages, each with its URL, so the tables are partial: border points of Kazakhstan, Turkmenistan and Uzbekistan are mostly missing.',
    'TFI3_transport_cost is the whole cost of carrying 20 t over 500 km, border fees included; divided by 10,000 it is US dollars a tonne-kilometre.',
    'The prose of the 2020 chapter on Pakistan swaps Torkham and Chaman (60.1 and 70.7 against 35.7 and 50.0 hours). The 2020 chapter on road transport and Table 3.14 give Chaman 70.7 and Torkham 50.0, so rows follow those; the rows of 2019, told in the prose alone, are relabelled on that ground, as their notes say.',
    'The prose of the 2020 chapter on Pakistan and of the 2022 chapter on Kazakhstan swaps speed with delay (SWD) and without (SWOD); the tables are used.',
    'Values of Kazakhstan for 2020 were revised between reports (8.7 to 8.6 hours, 123 to 121 US dollars); the later ones are used, as their notes say.',
    'Samples are small and reported by carriers, and 2020 and 2021 are years of the pandemic.',
    'Time and cost at one crossing are told by one side of it: Torkham as Pakistan reports it is not Torkham as Afghanistan does.',
  ],
  tables: ['corridor_performance', 'corridor_performance_groups'],
  forms: [countryIndicators, borderPoints],
  codes: [{ scheme: 'carec-cpmm', code: 'CAREC', kind: 'group', name: 'Countries of the CAREC Program, all corridors' }],
};
