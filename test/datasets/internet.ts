/** An internet of one machine: every listed host is a local server that does what the test says, and nothing else is reached. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { FetchEffects } from '../../src/datasets/fetching/effects.ts';

/** @param ask the address as the public source would see it: `https://HOST/PATH?QUERY` @param times how often it was asked, from 1 */
export type Answering = (ask: string, times: number, response: ServerResponse, request: IncomingMessage) => void;

export interface Internet {
  readonly port: number;
  readonly effects: Partial<FetchEffects>;
  /** Addresses asked, in order. */
  readonly asked: string[];
  /** Headers of the requests, in order. */
  readonly headers: IncomingMessage['headers'][];
  /** Milliseconds waited. */
  readonly waits: number[];
  /** What servers do from now on. */
  become(answering: Answering): void;
}

export async function internet(first: Answering, env: Readonly<Record<string, string>> = {}): Promise<Internet> {
  let answering = first;
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    const ask = (request.url ?? '').replace(/^\/public-host\//, 'https://');
    asked.push(ask);
    headers.push(request.headers);
    answering(ask, asked.filter((one) => one === ask).length, response, request);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    headers,
    waits,
    become: (next) => {
      answering = next;
    },
    effects: {
      fetch: (url, init) => fetch(url.replace(/^https:\/\//, `http://127.0.0.1:${port}/public-host/`), init),
      lookup: async () => ['8.8.8.8', '2606:4700::1111'],
      now: () => new Date('2026-02-03T04:05:06Z'),
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
      },
      random: () => 0,
      env,
    },
  };
}

export function json(response: ServerResponse, body: unknown, status = 200, more: Readonly<Record<string, string>> = {}): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', 'content-length': Buffer.byteLength(text), ...more });
  response.end(text);
}

/** A page of the World Bank with invented values: the year, in thousands. */
export function page(options: {
  number?: number;
  pages?: number;
  total?: number;
  years: readonly number[];
  updated?: string;
  id?: string;
}): unknown {
  const { number = 1, pages = 1, years, total = years.length, updated = '2026-01-01', id = 'SYN.THETIC.XX' } = options;
  return [
    { page: number, pages, per_page: 1000, total, sourceid: '2', lastupdated: updated },
    years.map((year) => ({
      indicator: { id, value: 'a synthetic indicator' },
      country: { id: 'KZ', value: 'Kazakhstan' },
      countryiso3code: 'KAZ',
      date: String(year),
      value: year * 1000,
      unit: '',
      obs_status: '',
      decimal: 0,
    })),
  ];
}

/** An answer of UN Comtrade with invented values, in the columns of the real one. */
export function trade(records: readonly { reporter: number; partner: number; year: number; flow?: string; value: number }[]): unknown {
  const iso: Readonly<Record<number, string>> = { 398: 'KAZ', 586: 'PAK', 0: 'W00' };
  return {
    elapsedTime: '0.01 secs',
    count: records.length,
    data: records.map(({ reporter, partner, year, flow = 'X', value }) => ({
      typeCode: 'C',
      freqCode: 'A',
      refPeriodId: year * 10_000 + 101,
      refYear: year,
      refMonth: 52,
      period: String(year),
      reporterCode: reporter,
      reporterISO: iso[reporter] ?? null,
      reporterDesc: 'synthetic',
      flowCode: flow,
      flowDesc: 'synthetic',
      partnerCode: partner,
      partnerISO: iso[partner] ?? null,
      partnerDesc: 'synthetic',
      partner2Code: 0,
      partner2ISO: 'W00',
      partner2Desc: 'World',
      classificationCode: 'H5',
      classificationSearchCode: 'HS',
      isOriginalClassification: true,
      cmdCode: 'TOTAL',
      cmdDesc: 'All Commodities',
      aggrLevel: 0,
      isLeaf: false,
      customsCode: 'C00',
      customsDesc: 'TOTAL CPC',
      mosCode: '0',
      motCode: 0,
      motDesc: 'TOTAL MOT',
      qtyUnitCode: -1,
      qtyUnitAbbr: 'N/A',
      qty: null,
      isQtyEstimated: false,
      altQtyUnitCode: -1,
      altQtyUnitAbbr: 'N/A',
      altQty: null,
      isAltQtyEstimated: false,
      netWgt: null,
      isNetWgtEstimated: false,
      grossWgt: null,
      isGrossWgtEstimated: false,
      cifvalue: flow === 'M' ? value : null,
      fobvalue: flow === 'M' ? null : value,
      primaryValue: value,
      legacyEstimationFlag: 0,
      isReported: true,
      isAggregate: false,
    })),
    error: '',
  };
}
