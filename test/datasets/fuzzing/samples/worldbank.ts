/** Synthetic files of the World Bank. */
import type { Sample } from './sample.ts';

export const worldbank: readonly Sample[] = [
  {
    name: 'NY.GDP.MKTP.CD_synthetic.csv',
    text: 'Country Name,Country Code,Year,Value\nKazakhstan,KAZ,2020,171082365200.5\n"Korea, Rep.",KOR,2020,1.6e12\nWorld,WLD,2020,-1\nKosovo,XKX,1999,0\n',
  },
  {
    name: 'cpi_synthetic.csv',
    text: 'Country,Country Code,Year,CPI\nKazakhstan,KAZ,2020,6.75\nSouth Asia,SAS,2020,5\nCôte d’Ivoire,CIV,2020,2.4\n',
  },
  {
    name: 'page_synthetic.json',
    text: JSON.stringify([
      { page: 1, pages: 1, per_page: 50, total: 4 },
      [
        {
          indicator: { id: 'NY.GDP.MKTP.CD', value: 'x' },
          country: { id: 'KZ', value: 'Kazakhstan' },
          countryiso3code: 'KAZ',
          date: '2020',
          value: 1.5,
          unit: '',
        },
        {
          indicator: { id: 'SP.POP.TOTL', value: 'x' },
          country: { id: 'PK', value: 'Pakistan' },
          countryiso3code: '',
          date: '2021',
          value: 2e8,
          unit: '',
        },
        {
          indicator: { id: 'SP.POP.TOTL', value: 'x' },
          country: { id: '1W', value: 'World' },
          countryiso3code: 'WLD',
          date: '2021',
          value: 7,
          unit: 'persons',
        },
        {
          indicator: { id: 'SP.POP.TOTL', value: 'x' },
          country: { id: 'UZ', value: 'Uzbekistan' },
          countryiso3code: 'UZB',
          date: '2022',
          value: null,
        },
      ],
    ]),
    many: true,
    records: (text) => {
      const page: unknown = JSON.parse(text);
      const records: unknown = Array.isArray(page) ? page[1] : undefined;
      return Array.isArray(records) ? records.length : undefined;
    },
  },
];
