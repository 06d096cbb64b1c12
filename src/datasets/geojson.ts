/** Reads the features of a GeoJSON file (RFC 7946), trusting nothing in it. */
import { readFileSync } from 'node:fs';
import { InputError } from '../domain/errors.ts';
import type { Item, ReadContext, RecordForm, SourceFile } from '../lake/form.ts';
import type { FileHead } from './dataset.ts';
import { itemOf, type Outcome } from './outcome.ts';

export interface Feature {
  /** Place in the file, from 1. */
  readonly ordinal: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Readonly<Record<string, unknown>>;
}

/** Degrees: longitude, latitude. */
export type Point = readonly [longitude: number, latitude: number];

interface GeojsonForm {
  readonly name: string;
  /** Makes a reader for one file. */
  readonly reader: (file: SourceFile, context: ReadContext) => (feature: Feature) => Outcome;
}

/** Bytes of the largest file read: its values are all in memory at once. The files at hand have up to 1.9 million. */
const LIMIT = 32 << 20;
/** Lists and objects within one another: a line of several parts needs seven. */
const DEEPEST = 64;
/** The largest network at hand has some 15,000. */
const MOST_FEATURES = 250_000;
/** Names of the one reference system GeoJSON has: degrees of WGS 84. */
const WGS84 = /(CRS84|EPSG:{1,2}4326)$/;

/** The form of a GeoJSON file whose features a reader turns into rows. A reject's line is the feature's place in the file, from 1. */
export function geojsonForm({ name, reader }: GeojsonForm): RecordForm {
  return { kind: 'records', name, limit: LIMIT, read: (file, context) => items(file, reader(file, context)) };
}

/** Whether a file begins like a collection of features. */
export function looksLikeFeatures({ start }: FileHead): boolean {
  return /^\ufeff?\s*\{/.test(start) && /"(FeatureCollection|features)"/.test(start);
}

function* items(file: SourceFile, read: (feature: Feature) => Outcome): Generator<Item> {
  for (const [at, value] of featuresOf(file).entries()) {
    const feature = featureOf(value, at + 1);
    const outcome = typeof feature === 'string' ? feature : read(feature);
    yield itemOf(outcome, { line: at + 1, text: typeof outcome === 'string' ? `feature ${at + 1}: ${beginning(value)}` : '' });
  }
}

/** @throws InputError for what is no collection of features in degrees. */
function featuresOf(file: SourceFile): readonly unknown[] {
  const text = readFileSync(file.path, 'utf8').replace(/^\ufeff/, '');
  checkDepth(text, file.name);
  let collection: unknown;
  try {
    collection = JSON.parse(text);
  } catch {
    throw new InputError(`'${file.name}' is no JSON: it is cut short or damaged; fetch it again`);
  }
  if (!isObject(collection) || collection.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new InputError(`'${file.name}' is no GeoJSON FeatureCollection with a list of features`);
  if (collection.features.length > MOST_FEATURES)
    throw new InputError(`'${file.name}' has ${collection.features.length} features; files of up to ${MOST_FEATURES} are read`);
  const { crs } = collection;
  if (crs !== undefined && crs !== null) {
    const system = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
    if (typeof system !== 'string' || !WGS84.test(system))
      throw new InputError(`'${file.name}' is not in degrees of WGS 84 but in '${beginning(system)}'; convert it to EPSG:4326`);
  }
  return collection.features;
}

/** Whatever follows may then go down into a value without end. @throws InputError for lists within lists without end */
function checkDepth(text: string, name: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === BRACKET || unit === BRACE) {
      depth += 1;
      if (depth > DEEPEST)
        throw new InputError(`'${name}' has lists or objects more than ${DEEPEST} deep within one another: it is no GeoJSON`);
    } else if (unit === BRACKET + 2 || unit === BRACE + 2) depth -= 1;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[`; `]` is two further, as `}` is from `{`. */
const BRACKET = 0x5b;
const BRACE = 0x7b;

function featureOf(value: unknown, ordinal: number): Feature | string {
  if (!isObject(value) || value.type !== 'Feature') return 'no GeoJSON feature';
  const { properties, geometry } = value;
  if (!isObject(geometry)) return 'feature has no geometry';
  if (properties !== null && !isObject(properties)) return 'feature has no properties';
  return { ordinal, geometry, properties: properties ?? {} };
}

/**
 * A position, or why it is none.
 * @param east how far longitudes may run: 180, or more for lines that run on past the 180th meridian
 */
export function pointOf(value: unknown, east: number): Point | string {
  if (!Array.isArray(value) || value.length !== 2) return 'position is not [longitude, latitude]';
  const [longitude, latitude] = value as readonly unknown[];
  // 1e999 is written as a number and read as infinity.
  if (!isFiniteNumber(longitude) || !isFiniteNumber(latitude)) return 'coordinate is no finite number';
  if (Math.abs(longitude) > east || Math.abs(latitude) > 90) return 'position is not on the globe';
  return [longitude, latitude];
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first characters of a value as JSON, for a message; the rest is not written out. */
function beginning(value: unknown, room = 400): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room)).slice(0, room);
  if (typeof value !== 'object' || value === null) return String(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let text = `${open}`;
  for (const [name, item] of membersOf(value)) {
    if (text.length >= room) return text.slice(0, room);
    text += `${text.length > 1 ? ',' : ''}${name}${beginning(item, room - text.length)}`;
  }
  return `${text}${close}`.slice(0, room);
}

function* membersOf(value: object): Generator<readonly [name: string, item: unknown]> {
  if (Array.isArray(value)) for (const item of value as readonly unknown[]) yield ['', item];
  else for (const [name, item] of Object.entries(value)) yield [`${JSON.stringify(name)}:`, item];
}
