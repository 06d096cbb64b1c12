/** Whether a body is what was asked for: looked at before it is kept. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { InputError } from '../../domain/errors.ts';
import { Passing } from './retry.ts';

export type Expected = 'json' | 'zip';

const TYPES: Readonly<Record<Expected, RegExp>> = {
  json: /^(application\/([a-z.+-]+\+)?json|text\/json)\b/i,
  zip: /^(application\/(zip|x-zip(-compressed)?|octet-stream)|binary\/octet-stream)\b/i,
};
const SAID: Readonly<Record<Expected, string>> = { json: 'JSON', zip: 'a zip' };

/** Whether a Content-Type is the one expected. A server of plain files, such as a mirror, may not know the type. */
export function isExpectedType(type: string, expected: Expected, plain: boolean): boolean {
  return TYPES[expected].test(type) || (plain && /^(application\/octet-stream|text\/plain|$)/i.test(type));
}

/** The first words of a body, on one line. */
export function firstWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 120);
}

export function wrongType(host: string, type: string, expected: Expected, start: string): InputError {
  const words = firstWords(start);
  return new InputError(
    `${host} answered with ${type === '' ? 'no type' : `'${type.slice(0, 60)}'`}, not with ${SAID[expected]}: ${words === '' ? 'nothing' : `'${words}'`}`,
  );
}

/**
 * Reads a whole body from disk.
 * @param secret what must not stand in it
 * @returns parsed JSON, or nothing for a zip
 * @throws InputError for a web page or another kind of file; Passing for one that was cut
 */
export function readBody(path: string, expected: Expected, host: string, secret: string | undefined): unknown {
  if (expected === 'zip') {
    const start = beginning(path);
    if (start.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004')
      throw wrongType(host, 'another file', 'zip', start.toString('latin1'));
    return undefined;
  }
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(text)) throw wrongType(host, 'a web page', 'json', text);
  if (secret !== undefined && text.includes(secret)) throw new InputError(`${host} repeats the key in its answer; it is not kept`);
  try {
    return JSON.parse(text);
  } catch {
    if (!/^\s*[[{]/.test(text) && text.trim() !== '') throw wrongType(host, 'another text', 'json', text);
    throw new Passing(`the answer ends in the middle, after ${Buffer.byteLength(text)} bytes: '${firstWords(text).slice(0, 60)}'`);
  }
}

function beginning(path: string): Buffer {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(512);
    return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(handle);
  }
}
