import { execFileSync } from 'node:child_process';

/** The command line under test is the bundle that users run, so it is built from the present source first. */
export default function setup(): void {
  // Long runs of the fuzz test, several at once, need no bundle.
  if (process.env.FUZZ_INPUTS !== undefined) return;
  execFileSync('node', ['build.mjs'], { stdio: 'inherit' });
}
