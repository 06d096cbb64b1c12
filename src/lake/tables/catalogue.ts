/** All tables of the lake. Adding one is adding a file and a line here. */
import type { Table } from '../table.ts';
import { countryCodes, nomenclatures } from './codes.ts';
import { eventCounts, eventCountsOther } from './events.ts';
import { countryIndicators, groupIndicators } from './indicators.ts';
import { tradeFlows, tradeSetAside } from './trade.ts';

const ALL: readonly Table[] = [
  tradeFlows,
  tradeSetAside,
  countryIndicators,
  groupIndicators,
  nomenclatures,
  countryCodes,
  eventCounts,
  eventCountsOther,
];

export const TABLES: ReadonlyMap<string, Table> = new Map(ALL.map((table) => [table.name, table]));
