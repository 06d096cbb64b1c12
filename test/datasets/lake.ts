/** A lake of its own for a test: files written to a temporary folder, imported, asked, and removed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DATASETS } from '../../src/datasets/catalogue.ts';
import { type ImportResult, importDataset } from '../../src/datasets/import-files.ts';
import type { ResultRow } from '../../src/lake/engine.ts';
import type { Step } from '../../src/lake/importing/import-options.ts';
import { openLake } from '../../src/lake/lake.ts';

/** Where the real files are, for tests that say they need them. */
export const SHARED = process.env.ENTENTE_SHARED ?? '../shared';

export interface TestLake {
  readonly folder: string;
  /** Imports files: paths of real ones, or names with their content. */
  add(dataset: string, files: Readonly<Record<string, string | Buffer>> | readonly string[], options?: AddOptions): Promise<ImportResult>;
  ask(sql: string, asOf?: string): Promise<ResultRow[]>;
}

export interface AddOptions {
  readonly vintage?: string;
  readonly rejects?: number;
  readonly replace?: boolean;
  readonly progress?: (step: Step) => void;
}

export function testLake(): TestLake {
  const root = mkdtempSync(join(tmpdir(), 'entente-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'lake');
  let round = 0;
  return {
    folder,
    add: (id, files, options = {}) => {
      const dataset = DATASETS.get(id);
      if (!dataset) throw new Error(`no dataset ${id}`);
      round += 1;
      const paths = Array.isArray(files)
        ? (files as readonly string[])
        : written(join(root, `files-${round}`), files as Record<string, string>);
      return importDataset({
        lake: folder,
        dataset,
        files: paths,
        vintage: '2026-01-01',
        now: () => new Date('2026-01-02T03:04:05Z'),
        ...options,
      });
    },
    ask: async (sql, asOf) => {
      const lake = openLake({ folder, ...(asOf ? { asOf } : {}) });
      try {
        return await lake.query(sql);
      } finally {
        lake.close();
      }
    },
  };
}

function written(folder: string, files: Readonly<Record<string, string | Buffer>>): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}
