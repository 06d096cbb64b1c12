/** Opens the engine. It is loaded only when something is read or written, since that costs more than a whole brief. */
import { basename } from 'node:path';
import { InputError } from '../../domain/errors.ts';

type Api = typeof import('@duckdb/node-api');
export type Instance = InstanceType<Api['DuckDBInstance']>;
export type Connection = InstanceType<Api['DuckDBConnection']>;

let api: Promise<Api> | undefined;

export function engineApi(): Promise<Api> {
  api ??= import('@duckdb/node-api');
  return api;
}

/** Nothing is ever fetched: no extension is installed or loaded from elsewhere. */
const CLOSED = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', allow_community_extensions: 'false' };

export async function openInstance(options: Readonly<Record<string, string>>): Promise<Instance> {
  const { DuckDBInstance } = await engineApi();
  return DuckDBInstance.create(':memory:', { ...CLOSED, ...options });
}

/**
 * Runs a statement and turns what is the machine's or the user's fault into one line; a bug keeps its stack.
 * @param files the delimited files it reads, by whose names a fault of one is told
 */
export async function told<Value>(
  doing: string,
  run: () => Promise<Value>,
  files: readonly { readonly path: string; readonly name: string }[] = [],
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (BROKEN_FILE.test(message)) {
      const path = /^\s*file = (.*)$/m.exec(message)?.[1] ?? '';
      const name = files.find((file) => file.path === path)?.name ?? basename(path);
      throw new InputError(`'${name}' is no table: its line breaks are of several kinds, or a line break or quote is out of place`);
    }
    const fault = FAULTS.find(({ shows }) => shows.test(message));
    if (!fault) throw error;
    throw new InputError(fault.ofSource ? fault.say(message) : `${doing}: ${fault.say(message)}`);
  }
}

/** What the engine says of a file in which it loses its way. */
const BROKEN_FILE = /^Invalid Input Error: (The CSV Parser state machine reached an invalid state|CSV Error)/;

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/^[A-Z][A-Za-z ]* Error: /, '');
}

interface Fault {
  readonly shows: RegExp;
  readonly say: (message: string) => string;
  /** Whether it is the fault of a file that is imported, whatever was being done with it. */
  readonly ofSource?: true;
}

const FAULTS: readonly Fault[] = [
  { shows: /No space left|disk is full|ENOSPC|max_temp_directory_size/i, say: () => 'the disk is full' },
  {
    shows: /CSV Parser state machine|CSV Error/,
    ofSource: true,
    say: (message) =>
      `'${/file = (.*)/.exec(message)?.[1]?.split('/').at(-1) ?? 'a file'}' mixes kinds of line ends, or its quotes are broken; mend it, for instance with dos2unix`,
  },
  {
    shows: /Out of Memory Error/,
    say: (message) => `not enough memory (${firstLine(message)}); free some, or allow more with ENTENTE_MEMORY`,
  },
  { shows: /Permission denied|Read-only file system/i, say: firstLine },
  { shows: /^(IO|Serialization|Corrupt\w*) Error/, say: firstLine },
  {
    // What the engine calls invalid is a part of a Parquet file that is none.
    shows: /^Invalid Error|Snappy|decompress|Thrift|thrift|No magic bytes|too small to be a Parquet/i,
    say: (message) => `a file is damaged (${firstLine(message)})`,
  },
];
