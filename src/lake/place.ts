/** Where the lake is: `ENTENTE_LAKE`, or the platform's folder for data. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Environment {
  readonly [name: string]: string | undefined;
}

export function lakeFolder(environment: Environment = process.env, platform: NodeJS.Platform = process.platform): string {
  const named = environment.ENTENTE_LAKE;
  if (named) return resolve(named);
  return join(dataFolder(environment, platform), 'entente', 'lake');
}

function dataFolder(environment: Environment, platform: NodeJS.Platform): string {
  if (platform === 'win32') return environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  // XDG: a relative path is to be ignored.
  const xdg = environment.XDG_DATA_HOME;
  return xdg?.startsWith('/') ? xdg : join(homedir(), '.local', 'share');
}

/** A vintage: the day, month or year of a release, with a letter where a release was mended. */
const VINTAGE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[a-z]?$/;

export function isVintage(text: string): boolean {
  return VINTAGE.test(text) && isDay(text.replace(/[a-z]$/, ''));
}

/** Whether the calendar has the day, where one is named. */
function isDay(date: string): boolean {
  if (date.length < 10) return true;
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** The last day a vintage may mean; only from then on was it public for certain. */
export function vintageDay(vintage: string): string {
  const date = vintage.replace(/[a-z]$/, '');
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

/** A vintage that may mean a later day is newer; of two that mean the same day, the one with the later letter. */
export function isNewer(a: string, b: string): boolean {
  const [day, other] = [vintageDay(a), vintageDay(b)];
  return day > other || (day === other && a > b);
}

/** Whether there is a lake at all: without one nothing of the engine is loaded. */
export function hasLake(folder: string): boolean {
  return existsSync(join(folder, 'manifest.json'));
}
