/**
 * Country codes of CAMEO as GDELT writes them for actors: its look-up CAMEO.country.txt, with SSD, which the data have and the look-up has
 * not. The list agrees with the package gdeltforge 0.14.0, whose authors compared it with every code in the archive from 1979 to 2026.
 */
import type { CodeEntry } from '../../lake/form.ts';

/** Codes that are those of ISO 3166. */
const AS_ISO = `
  ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BMU BOL BRA BRB BRN BTN BWA CAF
  CAN CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA
  FRO FSM GAB GBR GEO GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR
  JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNG MNP
  MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE
  PYF QAT REU RUS RWA SAU SDN SEN SGP SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCA TCD TGO THA TJK TKL TKM
  TON TTO TUN TUR TUV TWN TZA UGA UKR URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
`;

/** Codes for a country that has another in ISO 3166, or had this one once. */
const OTHERWISE: readonly (readonly [code: string, id: string, name: string, kind?: 'former'])[] = [
  ['ANT', 'ANT', 'Netherlands Antilles', 'former'],
  ['GZS', 'PSE', 'Gaza Strip'],
  ['IMY', 'IMN', 'Isle of Man'],
  ['MTN', 'MNE', 'Montenegro'],
  ['ROM', 'ROU', 'Romania'],
  ['TMP', 'TLS', 'East Timor'],
  ['WSB', 'PSE', 'West Bank'],
];

/** Codes for what is no country: an event of one is never counted for its members. */
const GROUPS: readonly (readonly [code: string, name: string, kind?: 'area'])[] = [
  ['AFR', 'Africa'],
  ['ASA', 'Asia'],
  ['BAG', 'Baghdad', 'area'],
  ['BLK', 'Balkans'],
  ['CAS', 'Central Asia'],
  ['CAU', 'Caucasus'],
  ['CEU', 'Central Europe'],
  ['CFR', 'Central Africa'],
  ['CRB', 'Caribbean'],
  ['EAF', 'Eastern Africa'],
  ['EEU', 'Eastern Europe'],
  ['EIN', 'East Indies'],
  ['EUR', 'Europe'],
  ['LAM', 'Latin America'],
  ['MDT', 'Mediterranean'],
  ['MEA', 'Middle East'],
  ['NAF', 'North Africa'],
  ['NMR', 'North America'],
  ['PGS', 'Persian Gulf'],
  ['SAF', 'Southern Africa'],
  ['SAM', 'South America'],
  ['SAS', 'South Asia'],
  ['SCN', 'Scandinavia'],
  ['SEA', 'Southeast Asia'],
  ['WAF', 'West Africa'],
  ['WST', 'The West'],
];

export const CAMEO_CODES: readonly CodeEntry[] = [
  // The table of countries has their names.
  ...AS_ISO.trim()
    .split(/\s+/)
    .map((code): CodeEntry => ({ scheme: 'cameo', code, id: code, kind: 'country', name: code })),
  ...OTHERWISE.map(([code, id, name, kind]): CodeEntry => ({ scheme: 'cameo', code, id, kind: kind ?? 'country', name })),
  ...GROUPS.map(([code, name, kind]): CodeEntry => ({ scheme: 'cameo', code, kind: kind ?? 'group', name })),
];
