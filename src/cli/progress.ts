/** Progress on stderr: one line that is rewritten on a terminal, a plain line now and then elsewhere. */
import type { Step } from '../entente.ts';
import { byteSize } from './byte-size.ts';
import type { Effects } from './effects.ts';

export interface Progress {
  readonly step: (step: Step) => void;
  readonly end: () => void;
}

/** Milliseconds between plain lines, where nobody watches. */
const PLAIN_EVERY = 10_000;
const BAR = 24;

export function importProgress(effects: Effects, now: () => number = Date.now): Progress {
  const began = now();
  let told = began;
  let doing = '';
  let drawn = false;
  return {
    step: (step) => {
      const line = lineOf(step, (now() - began) / 1000);
      if (effects.redraw) {
        effects.redraw(line);
        drawn = true;
      } else if (now() - told >= PLAIN_EVERY || (step.doing !== doing && now() - began >= PLAIN_EVERY)) {
        effects.warn(line);
        told = now();
      }
      doing = step.doing;
    },
    end: () => {
      if (drawn) effects.redraw?.('');
    },
  };
}

function lineOf({ doing, done, bytes }: Step, seconds: number): string {
  if (done === undefined || done <= 0) return `${doing} ${byteSize(bytes)}, ${Math.round(seconds)} s`;
  const filled = Math.round(done * BAR);
  const left = done < 1 ? Math.ceil((seconds / done) * (1 - done)) : 0;
  const rate = seconds > 0 ? `${byteSize((bytes * done) / seconds)}/s` : '';
  return `${doing} [${'='.repeat(filled)}${' '.repeat(BAR - filled)}] ${Math.round(done * 100)} % of ${byteSize(bytes)}, ${rate}, ${left} s left`;
}
