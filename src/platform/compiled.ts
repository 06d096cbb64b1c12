/**
 * Curated YAML compiled to JSON by the build, because parsing YAML on each run costs more than the whole brief. The
 * JSON carries a hash of the files it was made from; a changed file is read again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reading } from './file-faults.ts';
import { PACKAGE_ROOT } from './package-root.ts';

/** Where the package keeps its own curated data. */
export const PACKAGE_DATA = join(PACKAGE_ROOT, 'data');

const COMPILED = join(PACKAGE_ROOT, 'dist', 'data');

interface Compiled<Value> {
  readonly hash: string;
  readonly value: Value;
}

/**
 * The compiled value when it was made from exactly these files, otherwise what `build` makes of them now.
 * @param name file name under `dist/data`, without `.json`
 * @param inputs paths of the YAML files, in a fixed order
 */
export async function compiledOr<Value>(name: string, inputs: readonly string[], build: () => Promise<Value>): Promise<Value> {
  const compiled = readCompiled<Value>(name);
  const sound = compiled !== undefined && typeof compiled.value === 'object' && compiled.value !== null;
  return sound && compiled.hash === hashFiles(inputs) ? compiled.value : build();
}

/** Writes the compiled form; the build's step. */
export function writeCompiled<Value>(name: string, inputs: readonly string[], value: Value): void {
  const file = join(COMPILED, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ hash: hashFiles(inputs), value } satisfies Compiled<Value>));
}

/** YAML files directly in a folder, sorted by name; none when the folder is missing. @throws InputError when it cannot be read. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return reading(folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function readCompiled<Value>(name: string): Compiled<Value> | undefined {
  try {
    return (JSON.parse(readFileSync(join(COMPILED, `${name}.json`), 'utf8')) as Compiled<Value> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function hashFiles(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(reading(file, () => readFileSync(file))).update('\0');
  return hash.digest('hex');
}
