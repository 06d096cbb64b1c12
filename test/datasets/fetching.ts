import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { FetchOptions } from '../../src/datasets/fetching/check.ts';
import type { FetchLimits } from '../../src/datasets/fetching/effects.ts';
import type { Fetched, FetchRequest } from '../../src/datasets/fetching/fetch.ts';
import { fetchDataset } from '../../src/datasets/fetching/fetch.ts';
import { worldbank } from '../../src/datasets/worldbank/worldbank.ts';
import { InputError } from '../../src/domain/errors.ts';
import { openLake } from '../../src/lake/lake.ts';
import type { Internet } from './internet.ts';

export const KEY = 'synthetic-key-0123456789';
export const SERIES = 'https://api.worldbank.org/v2/country/KAZ/indicator/SYN.THETIC.XX?format=json&per_page=1000&page=1&date=2020:2023';
export const INDICATOR: FetchOptions = { reporter: 'KAZ', indicator: 'SYN.THETIC.XX', years: '2020-2023' };
export const YEARS = [2023, 2022, 2021, 2020];
export const QUICK: Partial<FetchLimits> = { connect: 5_000, idle: 5_000 };

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'entente-fetch-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

export function fetching(net: Internet, root: string, request: Partial<FetchRequest> = {}): Promise<Fetched> {
  return fetchDataset({
    lake: join(root, 'lake'),
    keep: join(root, 'keep'),
    dataset: worldbank,
    options: INDICATOR,
    effects: net.effects,
    limits: QUICK,
    ...request,
  });
}

export async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it went well'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InputError)) throw error;
  expect(error.message).not.toMatch(/\n/);
  return error.message;
}

export async function rows(root: string, sql: string): Promise<unknown> {
  const lake = openLake({ folder: join(root, 'lake') });
  try {
    return await lake.query(sql);
  } finally {
    lake.close();
  }
}

/** Everything written below a folder, names included. */
export function everything(root: string): string {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name) + (entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'latin1') : ''))
    .join('\n');
}

export const logOf = (root: string): Record<string, unknown>[] =>
  readFileSync(join(root, 'keep', 'requests.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
