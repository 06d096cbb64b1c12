/** Synthetic rates and statements: exchange rates, stated figures, indicators of corridors, visa requirements. */
import { lines, perLine, perRecord, type Sample } from './sample.ts';

const PAGE = 'https://example.org/synthetic';

export const exchangeRates: readonly Sample[] = [
  {
    name: 'annual_synthetic.csv',
    text: lines(
      'Date,Country,Exchange rate',
      '1971-01-01,Australia,0.8803',
      '2002-01-01,Euro,1.0578',
      '2018-01-01,Venezuela,4.389737e6',
      '2018-01-01,"Hong Kong",ND',
    ),
    many: true,
    records: perRecord,
  },
];

export const statedFigures: readonly Sample[] = [
  {
    name: 'synthetic_KZ_PK_trade.csv',
    text: lines(
      'period,flow,value_usd_million,who_reports,url,note',
      `CY2000,turnover,1.50,"Synthetic ""ministry""",${PAGE},`,
      `FY2001,"exports, synthetic",400-500,,${PAGE}?a=1,weak`,
    ),
    records: perRecord,
  },
  {
    name: 'synthetic_KZ_PK_facts.csv',
    text: lines(
      'topic,item,value,unit,date,source_url,quality',
      `crossing,synthetic trucks,400-500,trucks/day,,${PAGE},weak`,
      `route,"synthetic, length",12,km,2020,${PAGE},`,
    ),
    records: perRecord,
  },
  {
    name: 'synthetic_KZ_PK_events.csv',
    text: lines('date,event,source_url,note', `2000,synthetic visit,${PAGE},`, `2001-02-03,"synthetic, treaty",${PAGE},seen`),
    records: perRecord,
  },
];

export const carecCpmm: readonly Sample[] = [
  {
    name: 'synthetic_indicators.csv',
    text: lines(
      'country,mode,year,indicator,direction,value,unit,source_url,source_note',
      `PAK,road,2020,TFI3_transport_cost,all,704.5,USD per 500 km per 20 t,${PAGE},"Synthetic table, revised"`,
      `CAREC,rail,2021,TFI1_border_time,inbound,0,hours,${PAGE},`,
      `KAZ,rail,2021,TFI4_SWD,outbound,1.5e1,km/h,${PAGE},Synthetic`,
    ),
    records: perLine(/indicator/i),
  },
  {
    name: 'synthetic_points.csv',
    text: lines(
      'crossing,reporting_side,corridor,direction,mode,year,hours,cost_usd,source_url,note',
      `Synthetic Pass,PAK,5;6,outbound,road,2020,70.7,109,${PAGE},Synthetic note`,
      `"Synthetic ""Gate""",AFG,,inbound,road,2020,24.2,,${PAGE},`,
      `Synthetic Yard,KAZ,1,all,rail,2019,,0,${PAGE},`,
    ),
    many: true,
    records: perLine(/reporting_side/i),
  },
];

export const passportIndex: readonly Sample[] = [
  {
    name: 'history_synthetic.csv',
    text: lines(
      'snapshot,passport,destination,requirement',
      '2019-11-23,KAZ,PAK,0',
      '2020-02-07,KAZ,TUR,VR',
      '2021-02,"KAZ","USA",covid ban',
      '2024-01-05,PAK,KAZ,3',
      '2024-01-05,PAK,PAK,-1',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'matrix_synthetic_2031-02.csv',
    text: lines(
      'Passport,Destination,Requirement',
      'KAZ,KAZ,-1',
      'KAZ,PAK,e-visa',
      'KAZ,TUR,90',
      'NAM,PSE,visa free',
      'KAZ,XKX,no admission',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'matrix-iso2_synthetic.csv',
    text: lines('Passport,Destination,Requirement', 'NA,PK,eta', 'KZ,NA,visa on arrival'),
    many: true,
    records: perRecord,
  },
];
