/** All datasets. Adding one is adding a folder and a line here. */
import { agreements } from './agreements/agreements.ts';
import { baci } from './baci/baci.ts';
import { cameo } from './cameo/cameo.ts';
import { carecCpmm } from './carec-cpmm/carec-cpmm.ts';
import { comtrade } from './comtrade/comtrade.ts';
import { comtradeReference } from './comtrade-reference/comtrade-reference.ts';
import { cow } from './cow/cow.ts';
import type { Dataset } from './dataset.ts';
import { exchangeRates } from './exchange-rates/exchange-rates.ts';
import { gdelt } from './gdelt/gdelt.ts';
import { geodist } from './geodist/geodist.ts';
import { openflights } from './openflights/openflights.ts';
import { passportIndex } from './passport-index/passport-index.ts';
import { ports } from './ports/ports.ts';
import { seaNetwork } from './sea-network/sea-network.ts';
import { statedFigures } from './stated-figures/stated-figures.ts';
import { tradePanel } from './trade-panel/trade-panel.ts';
import { ungaVotes } from './unga-votes/unga-votes.ts';
import { worldbank } from './worldbank/worldbank.ts';

const ALL: readonly Dataset[] = [
  baci,
  comtrade,
  comtradeReference,
  worldbank,
  geodist,
  tradePanel,
  agreements,
  exchangeRates,
  statedFigures,
  openflights,
  ports,
  seaNetwork,
  carecCpmm,
  ungaVotes,
  cow,
  passportIndex,
  cameo,
  gdelt,
];

export const DATASETS: ReadonlyMap<string, Dataset> = new Map(ALL.map((dataset) => [dataset.id, dataset]));
