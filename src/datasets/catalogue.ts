/** All datasets. Adding one is adding a folder and a line here. */
import { baci } from './baci/baci.ts';
import type { Dataset } from './dataset.ts';
import { gdelt } from './gdelt/gdelt.ts';
import { worldbank } from './worldbank/worldbank.ts';

const ALL: readonly Dataset[] = [baci, worldbank, gdelt];

export const DATASETS: ReadonlyMap<string, Dataset> = new Map(ALL.map((dataset) => [dataset.id, dataset]));
