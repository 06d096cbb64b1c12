/** All datasets. Adding one is adding a folder and a line here. */
import { baci } from './baci/baci.ts';
import { comtrade } from './comtrade/comtrade.ts';
import { comtradeReference } from './comtrade-reference/comtrade-reference.ts';
import type { Dataset } from './dataset.ts';
import { worldbank } from './worldbank/worldbank.ts';

const ALL: readonly Dataset[] = [baci, comtrade, comtradeReference, worldbank];

export const DATASETS: ReadonlyMap<string, Dataset> = new Map(ALL.map((dataset) => [dataset.id, dataset]));
