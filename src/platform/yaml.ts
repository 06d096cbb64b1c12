/** Reads one YAML file of curated data against its schema; every fault comes back with file, line, field and value. */
import { lstatSync, readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

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
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const range = nearestRange(document, path);
    return range === undefined ? undefined : lineAt(range);
  };
  const faults: Fault[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `not readable as YAML: ${error.message}`,
  }));
  faults.push(...aliasFaults(file, document, lineAt));
  if (faults.length > 0) return { faults, lineOf };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (parsed.success) return { value: parsed.data, faults: [], lineOf };
  return { faults: parsed.error.issues.map((issue) => faultOf(file, document, issue, lineOf)), lineOf };
}

function refuse(file: string): Fault | undefined {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) return { file, message: 'is a symbolic link; put the file itself here' };
  if (stat.size > MOST_BYTES) return { file, message: `has ${stat.size} bytes; split it into files of at most ${MOST_BYTES}` };
  return undefined;
}

function aliasFaults(file: string, document: Document, lineAt: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node(_key, node) {
      const anchored = isAlias(node) || ('anchor' in node && typeof node.anchor === 'string');
      if (anchored && node.range) {
        faults.push({ file, line: lineAt(node.range[0]), message: 'anchors and aliases are not allowed; write the value out' });
        return visit.BREAK;
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
      return `unknown field ${issue.keys.map((key) => `'${key}'`).join(', ')}`;
    case 'invalid_value':
      return `write one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.discriminator ? `unknown ${issue.discriminator}` : 'has none of the allowed forms';
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
