/** Reads one YAML file of curated data against its schema; every fault comes back with file, line, field and value. */
import { lstatSync, readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { InputError } from '../domain/errors.ts';
import { reading } from './file-faults.ts';

/** One fault in one file. */
export interface Fault {
  readonly file: string;
  /** 1-based; absent when it concerns the whole file. */
  readonly line?: number;
  /** Dotted path: `records.3.date`. */
  readonly field?: string;
  /** The value as written, shortened. */
  readonly value?: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

export interface ReadFile<Value> {
  readonly value?: Value;
  readonly faults: readonly Fault[];
  /** Line of the node at a path, for faults found later. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Parses and checks a file. Anchors and aliases are refused (a small file could unfold into gigabytes), as are links
 * and files over 4 MiB. Nothing in a file is ever executed.
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): ReadFile<z.output<Schema>> {
  const refusal = refuse(file);
  if (refusal) return { faults: [refusal], lineOf: () => undefined };
  const text = decode(file);
  if (text === undefined) return { faults: [{ file, message: 'is not UTF-8; save it as UTF-8' }], lineOf: () => undefined };
  const lines = new LineCounter();
  // Keys are compared below, as the library's own check takes quadratic time.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const range = nearestRange(document, path);
    return range === undefined ? undefined : lineAt(range);
  };
  const faults: Fault[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `not readable as YAML: ${error.message.split('\n')[0]}`,
  }));
  faults.push(...structureFaults(file, document, lineAt));
  if (faults.length > 0) return { faults, lineOf };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (parsed.success) return { value: parsed.data, faults: [], lineOf };
  return { faults: parsed.error.issues.map((issue) => faultOf(file, document, issue, lineOf)), lineOf };
}

/** The file's text; undefined when its bytes are not UTF-8. A byte order mark is let pass. */
function decode(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(reading(file, () => readFileSync(file)));
  } catch (error) {
    if (error instanceof InputError) throw error;
    return undefined;
  }
}

function refuse(file: string): Fault | undefined {
  const stat = reading(file, () => lstatSync(file));
  if (!stat.isFile() && !stat.isSymbolicLink()) return { file, message: 'is no regular file' };
  if (stat.isSymbolicLink()) return { file, message: 'is a symbolic link; put the file itself here' };
  if (stat.size > MOST_BYTES) return { file, message: `has ${stat.size} bytes; split it into files of at most ${MOST_BYTES}` };
  return undefined;
}

/** Anchors, aliases, keys that are no plain text, and keys written twice; the first fault of each file is enough. */
function structureFaults(file: string, document: Document, lineAt: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  const fault = (offset: number, message: string): symbol => {
    faults.push({ file, line: lineAt(offset), message });
    return visit.BREAK;
  };
  visit(document, {
    Node(_key, node) {
      const anchored = isAlias(node) || ('anchor' in node && typeof node.anchor === 'string');
      return anchored && node.range ? fault(node.range[0], 'anchors and aliases are not allowed; write the value out') : undefined;
    },
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (!isScalar(key)) return fault(offset, 'a key must be plain text');
        const name = String(key.value);
        if (seen.has(name)) return fault(offset, `the key '${shorten(name)}' is written twice`);
        seen.add(name);
      }
      return undefined;
    },
  });
  return faults;
}

function faultOf(file: string, document: Document, issue: z.core.$ZodIssue, lineOf: ReadFile<unknown>['lineOf']): Fault {
  const node = document.getIn(issue.path as string[], true);
  const written = isNode(node) ? node.toJS(document) : node;
  const line = lineOf(issue.path);
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(issue.path.length > 0 ? { field: issue.path.join('.') } : {}),
    ...(written === undefined || typeof written === 'object' ? {} : { value: shorten(String(written)) }),
    message: wordIssue(issue),
  };
}

/** Zod's message, with the choices or the stray keys named. */
function wordIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.map((key) => `'${shorten(key)}'`).join(', ')}`;
    case 'invalid_value':
      return `write one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `write one of ${issue.options.map(String).join(', ')}`
        : 'is neither the text nor the number that belongs here';
    case 'invalid_type':
      return issue.expected === 'tuple' || issue.expected === 'array'
        ? 'write a list with at least one item'
        : issue.message.replace(/^Invalid input: /, '');
    default:
      return issue.message.replace(/^Invalid input: /, '');
  }
}

function nearestRange(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length) as string[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
