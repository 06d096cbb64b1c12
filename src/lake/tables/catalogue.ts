/** All tables of the lake. Adding one is adding a file and a line here. */
import type { Table } from '../table.ts';
import { airlines, airports, airRouteCounts, airRoutes } from './air.ts';
import { alliances, rivalries } from './alliances.ts';
import { countryCodes, nomenclatures } from './codes.ts';
import { corridorPerformance, corridorPerformanceGroups } from './corridors.ts';
import { dyadAttributes } from './dyads.ts';
import { eventCodes, eventExamples } from './event-codes.ts';
import { eventCounts, eventCountsOther } from './events.ts';
import { exchangeRates } from './exchange-rates.ts';
import { countryIndicators, groupIndicators } from './indicators.ts';
import { organisationSpells, organisationsListed, sharedMemberships } from './organisations.ts';
import { cities, countryAttributes } from './places.ts';
import { ports, seaLanes } from './sea.ts';
import { statedEvents, statedFigures } from './stated.ts';
import { tradeFlows, tradeSetAside } from './trade.ts';
import { tradeAgreementMembers, tradeAgreementPairs, tradeAgreementSetAside, tradeAgreements } from './trade-agreements.ts';
import { tradeAsPrinted } from './trade-as-printed.ts';
import { visaRequirements } from './visas.ts';
import { idealPoints, rollCalls, voteAgreement, votes } from './votes.ts';

const ALL: readonly Table[] = [
  ...[tradeFlows, tradeSetAside, tradeAsPrinted],
  ...[countryIndicators, groupIndicators, countryAttributes, cities, dyadAttributes, exchangeRates],
  ...[tradeAgreements, tradeAgreementMembers, tradeAgreementSetAside, tradeAgreementPairs],
  ...[airports, airlines, airRoutes, airRouteCounts],
  ...[ports, seaLanes],
  ...[corridorPerformance, corridorPerformanceGroups],
  ...[rollCalls, votes, idealPoints, voteAgreement],
  ...[organisationsListed, organisationSpells, sharedMemberships, alliances, rivalries],
  ...[visaRequirements],
  ...[eventCounts, eventCountsOther, eventCodes, eventExamples],
  ...[statedFigures, statedEvents],
  ...[nomenclatures, countryCodes],
];

export const TABLES: ReadonlyMap<string, Table> = new Map(ALL.map((table) => [table.name, table]));
