/**
 * Every host that Entente can ask for anything, and no other. Addresses are built from this list alone, and a redirect to a host that
 * does not stand here is refused. A test compares the list with every address written in the source.
 */

export interface Host {
  readonly id: string;
  /** Asked over https at its usual port only. */
  readonly host: string;
  /** What it is asked for. */
  readonly for: string;
  /** Where its owner documents how it is asked. */
  readonly documentation: string;
}

export const HOSTS = {
  comtrade: {
    id: 'comtrade',
    host: 'comtradeapi.un.org',
    for: 'UN Comtrade: trade of all goods by reporter, partner and year; lists of reference',
    documentation: 'https://comtradedeveloper.un.org/',
  },
  worldbank: {
    id: 'worldbank',
    host: 'api.worldbank.org',
    for: 'World Bank: indicators by country and year',
    documentation: 'https://datahelpdesk.worldbank.org/knowledgebase/topics/125589-developer-information',
  },
  cepii: {
    id: 'cepii',
    host: 'www.cepii.fr',
    for: 'CEPII: releases of BACI as one zip a nomenclature',
    documentation: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  },
} as const satisfies Readonly<Record<string, Host>>;

export type HostId = keyof typeof HOSTS;

/** Hosts that the source names in citations, documentation and XML namespaces, and never asks. */
export const ONLY_LINKED: readonly string[] = [
  'comtradedeveloper.un.org',
  'comtradeplus.un.org',
  'correlatesofwar.org',
  'cpmm.carecprogram.org',
  'doi.org',
  'openflights.org',
  'data.worldbank.org',
  'datahelpdesk.worldbank.org',
  'github.com',
  'www.gdeltproject.org',
  'www.geonames.org',
  'www.w3.org',
];

/** An address on a host of the list. @param path begins with `/`; a query may follow */
export function addressOn(id: HostId, path: string): string {
  return `https://${HOSTS[id].host}${path}`;
}

/** Whether a host may be asked. */
export function isListed(host: string): boolean {
  return Object.values(HOSTS).some((entry) => entry.host === host);
}
