/** A list of reference of UN Comtrade: CSV, or JSON with its entries under `results`. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import type { RecordForm, SourceFile, TableRow } from '../../lake/form.ts';
import { headerFields, startOf } from '../../lake/importing/layout.ts';
import { readCsv } from '../csv/csv-records.ts';
import type { FileHead } from '../dataset.ts';
import { itemOf } from '../outcome.ts';
import { oncePerKey } from '../repeats.ts';

export interface ListEntry {
  /** Line of the CSV, or number of the entry in `results`, from 1. */
  readonly line: number;
  readonly text: string;
  /** By names in lower case, or why there are none. */
  readonly fields: Readonly<Record<string, string>> | string;
}

/** @throws InputError for what is no list at all */
export function listEntries(file: SourceFile): readonly ListEntry[] {
  if (!isJson(startOf(file))) return csvEntries(file);
  return jsonEntries(readFileSync(file.path, 'utf8').replace(/^\ufeff/, ''), file.name);
}

function isJson(start: string): boolean {
  return /^\ufeff?\s*\{/.test(start);
}

function csvEntries(file: SourceFile): readonly ListEntry[] {
  const { names, records } = readCsv(file);
  return [...records].map(({ line, text, ...record }) => ({
    line,
    text,
    fields: record.fault ?? Object.fromEntries(names.map((name, at) => [name, record.fields[at]?.trim() ?? ''])),
  }));
}

function jsonEntries(text: string, name: string): readonly ListEntry[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new InputError(`'${name}' is no whole JSON; a list of reference of UN Comtrade is {"results": [...]}`);
  }
  const results = (list as { readonly results?: unknown }).results;
  if (!Array.isArray(results)) throw new InputError(`'${name}' is no list of reference of UN Comtrade: it has no list named results`);
  return results.map((entry: unknown, at): ListEntry => {
    const place = { line: at + 1, text: JSON.stringify(entry).slice(0, 500) };
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      return { ...place, fields: 'entry does not have the fields of the list' };
    const fields = Object.entries(entry).map(([key, value]) => [key.toLowerCase(), textOf(value)]);
    return { ...place, fields: Object.fromEntries(fields) as Record<string, string> };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Whether a file's header, or the first entries of its JSON, have all the names. @param names in lower case */
export function hasNames({ line, start }: FileHead, names: readonly string[]): boolean {
  const json = isJson(start);
  if (json && !/"results"\s*:/.test(start)) return false;
  const found = json ? [...start.matchAll(/"(\w+)"\s*:/g)].map(([, name = '']) => name) : headerFields(line, ',');
  const held = new Set(found.map((name) => name.toLowerCase()));
  return names.every((name) => held.has(name));
}

/** A row from an entry's fields, or why it gives none. */
export type RowOf = (fields: Readonly<Record<string, string>>) => TableRow | string;

/** A form whose entries give one row each. @param rowOf made from all entries, where these say what the list is of */
export function listForm(
  name: string,
  rowOf: (entries: readonly ListEntry[], file: SourceFile, resolve: Parameters<RecordForm['read']>[1]['resolve']) => RowOf,
): RecordForm {
  return {
    kind: 'records',
    name,
    limit: 32 << 20,
    *read(file, { resolve }) {
      const entries = listEntries(file);
      const make = rowOf(entries, file, resolve);
      const once = oncePerKey();
      for (const { fields, ...place } of entries) yield itemOf(once(typeof fields === 'string' ? fields : make(fields)), place);
    },
  };
}
