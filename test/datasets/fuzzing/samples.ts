/** A small valid file of every form of every dataset, made by hand. Synthetic: no such trade, value or event is known. */
import { events } from '../gdelt-lines.ts';

export interface Sample {
  readonly name: string;
  readonly text: string;
  /** Whether it stands for a form that only refuses. */
  readonly refused?: true;
  /** Whether one record may give several rows, or none; then rows cannot be compared with records. */
  readonly many?: true;
  /** Number of records of a file that is read record by record, worked out another way than its reader does; undefined where it is no such file. */
  readonly records?: (text: string) => number | undefined;
}

/** Samples of a dataset, at least one for each of its forms. */
export const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  baci: [
    {
      name: 'BACI_HS92_Y2020_V202401b_synthetic.csv',
      text: 't,i,j,k,v,q\n2020,398,586,270900,1.5,2\n2020,398,586,010121,0.001,NA\n2020,586,398,999999,123456789.123,.\n2020,490,398,270900,3,1\n2020,0,398,270900,4,\n',
    },
    {
      name: 'country_codes_V202401b_synthetic.csv',
      text: 'country_code,country_name,country_iso2,country_iso3\n398,Synthetic Kazakhstan,KZ,KAZ\n490,"Other Asia, not elsewhere specified",N/A,S19\n12345,Nowhere,NA,NA\n',
    },
    {
      name: 'product_codes_HS92_V202401b_synthetic.csv',
      text: 'code,description\n010121,"Horses: synthetic, ""live"""\n270900,Oils: synthetic\n',
    },
  ],
  worldbank: [
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
  ],
  gdelt: [
    {
      name: '20240115120000_synthetic.export.CSV',
      text: events([
        {},
        { SQLDATE: '20231231', AvgTone: '-2.15827338129496' },
        { Actor1CountryCode: '' },
        { Actor2CountryCode: 'EUR', NumMentions: 1 },
      ]),
    },
    { name: '20240115_synthetic.export.CSV', text: `${Array.from({ length: 58 }, (_, at) => at + 1).join('\t')}\n`, refused: true },
  ],
};
