/** A small valid file of every form of every dataset, made by hand. */
import { agreements } from './agreements.ts';
import { baci } from './baci.ts';
import { cameo } from './cameo.ts';
import { comtrade } from './comtrade.ts';
import { comtradeReference } from './comtrade-reference.ts';
import { cow } from './cow.ts';
import { gdelt } from './gdelt.ts';
import { geodist } from './geodist.ts';
import { openflights } from './openflights.ts';
import type { Sample } from './sample.ts';
import { ports, seaNetwork } from './sea.ts';
import { carecCpmm, exchangeRates, passportIndex, statedFigures } from './statements.ts';
import { tradePanel } from './trade-panel.ts';
import { ungaVotes } from './unga-votes.ts';
import { worldbank } from './worldbank.ts';

/** Samples of a dataset, at least one for each of its forms. */
export const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  baci,
  comtrade,
  'comtrade-reference': comtradeReference,
  worldbank,
  geodist,
  'trade-panel': tradePanel,
  agreements,
  'exchange-rates': exchangeRates,
  'stated-figures': statedFigures,
  openflights,
  ports,
  'sea-network': seaNetwork,
  'carec-cpmm': carecCpmm,
  'unga-votes': ungaVotes,
  cow,
  'passport-index': passportIndex,
  cameo,
  gdelt,
};
