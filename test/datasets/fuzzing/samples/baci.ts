/** Synthetic files of BACI. */
import type { Sample } from './sample.ts';

export const baci: readonly Sample[] = [
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
];
