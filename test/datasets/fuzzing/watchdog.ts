/** Ends the process when one input takes too long, even where the loop never comes back: only another thread can see that. */
import { Worker } from 'node:worker_threads';

export interface Watchdog {
  /** Says that a new input begins. */
  readonly begin: () => void;
  readonly stop: () => Promise<number>;
}

/** @param told what to print: which input it is */
export function watch(seconds: number, told: string): Watchdog {
  const beat = new Int32Array(new SharedArrayBuffer(4));
  const code = `
    const { workerData } = require('node:worker_threads');
    const { writeSync } = require('node:fs');
    let seen = -1, since = Date.now();
    setInterval(() => {
      const now = Atomics.load(workerData.beat, 0);
      if (now !== seen) { seen = now; since = Date.now(); return; }
      if (Date.now() - since < workerData.seconds * 1000) return;
      writeSync(2, '\\na hang of more than ' + workerData.seconds + ' s: ' + workerData.told + ', input ' + now + '\\n');
      process.kill(process.pid, 'SIGKILL');
    }, 500);
  `;
  const worker = new Worker(code, { eval: true, workerData: { beat, seconds, told } });
  return { begin: () => void Atomics.add(beat, 0, 1), stop: () => worker.terminate() };
}
