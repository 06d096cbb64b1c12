/** A body of UN Comtrade's API v1 in JSON: `data/v1/get` and `public/v1/preview`, as it came or wrapped with the address asked. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import type { RecordForm } from '../../lake/form.ts';
import type { FormEntry } from '../dataset.ts';
import { itemOf } from '../outcome.ts';
import { oncePerKey } from '../repeats.ts';
import { type Observation, observationRow } from './observation.ts';

interface Body {
  readonly data?: unknown;
  readonly count?: unknown;
  readonly error?: unknown;
  /** What the API's gateway says of a key it does not take. */
  readonly message?: unknown;
  readonly statusCode?: unknown;
  /** Of the wrapped form. */
  readonly status_code?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const body: RecordForm = {
  kind: 'records',
  name: 'api',
  limit: 128 << 20,
  *read(file, context) {
    const once = oncePerKey();
    for (const [at, record] of dataOf(readFileSync(file.path, 'utf8'), file.name).entries()) {
      const place = { line: at + 1, text: JSON.stringify(record).slice(0, 500) };
      yield itemOf(once(isObject(record) ? observationRow(observationOf(record), context) : 'record is no object'), place);
    }
  },
};

/** @throws InputError for what is no body of the API, an error of it, or one whose records are not as many as it says */
function dataOf(text: string, name: string): readonly unknown[] {
  let page: unknown;
  try {
    page = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new InputError(`'${name}' is no whole JSON; the API of UN Comtrade answers with {"count", "data", "error"}`);
  }
  if (!isObject(page)) throw new InputError(`'${name}' is no body of UN Comtrade's API: it is no object`);
  const { data, count, error, message, statusCode, status_code: status } = page as Body;
  if (error !== undefined && error !== null && error !== '') throw failure(name, typeof error === 'string' ? error : JSON.stringify(error));
  if (!Array.isArray(data)) {
    if (typeof message === 'string') throw failure(name, `${statusCode ?? ''} ${message}`.trim());
    throw new InputError(`'${name}' is no body of UN Comtrade's API: it has no list of records named data`);
  }
  if (status !== undefined && status !== 200) throw failure(name, `status ${String(status)}`);
  if (count !== data.length)
    throw new InputError(
      `'${name}' says it has ${String(count)} records and holds ${data.length}: it was cut off, or only the count was asked for`,
    );
  const [first] = data as unknown[];
  if (isObject(first) && 'fileUrl' in first)
    throw new InputError(`'${name}' lists bulk files of UN Comtrade and holds no trade; download the files it lists and import them`);
  return data as unknown[];
}

function failure(name: string, said: string): InputError {
  return new InputError(`'${name}' is an error of UN Comtrade's API: ${said.replace(/\s+/g, ' ').slice(0, 300)}`);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function observationOf(record: Fields): Observation {
  const code = (name: string): string => {
    const value = record[name];
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  };
  const amount = (name: string): number | null => {
    const value = record[name];
    if (value === null || value === undefined) return null;
    return typeof value === 'number' ? value : Number.NaN;
  };
  return {
    typeCode: code('typeCode'),
    freqCode: code('freqCode'),
    refYear: code('refYear'),
    period: code('period'),
    reporterCode: code('reporterCode'),
    flowCode: code('flowCode'),
    partnerCode: code('partnerCode'),
    partnerDesc: code('partnerDesc'),
    partner2Code: code('partner2Code'),
    classificationCode: code('classificationCode'),
    cmdCode: code('cmdCode'),
    customsCode: code('customsCode'),
    mosCode: code('mosCode'),
    motCode: code('motCode'),
    qtyUnitCode: code('qtyUnitCode'),
    qty: amount('qty'),
    netWgt: amount('netWgt'),
    cifvalue: amount('cifvalue'),
    fobvalue: amount('fobvalue'),
    primaryValue: amount('primaryValue'),
    isReported: record.isReported,
  };
}

export const apiBody: FormEntry = {
  says: 'A body of API v1 in JSON (data/v1/get, public/v1/preview): `{"count", "data", "error"}`, also within a wrapper that has the address.',
  matches: ({ start }) => /^\ufeff?\s*\{/.test(start),
  form: () => body,
};
