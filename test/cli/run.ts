import { spawnSync } from 'node:child_process';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user would, with its output piped. */
export function entente(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync('node', ['dist/entente.js', ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { code: status, out: stdout, err: stderr };
}

/** One line on stderr, nothing on stdout, exit code 2, no stack. */
export function isOneClearError(run: Run): boolean {
  return (
    run.code === 2 &&
    run.out === '' &&
    run.err.trim().split('\n').length === 1 &&
    run.err.startsWith('entente: ') &&
    !/\n\s+at /.test(run.err)
  );
}
