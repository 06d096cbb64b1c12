/** The scheme `cow`: state numbers of Correlates of War, by year. */
import type { CodeEntry } from '../../lake/form.ts';
import { CHANGING } from './changing-states.ts';
import { STATES } from './states.ts';

export const cowCodes: readonly CodeEntry[] = [
  ...STATES.map(([code, id, name]): CodeEntry => ({ scheme: 'cow', code: String(code), id, kind: 'country', name })),
  ...CHANGING.map(([code, kind, holder]): CodeEntry => ({ scheme: 'cow', code: String(code), kind, ...holder })),
];

const byCode = new Map<string, CodeEntry[]>();
for (const entry of cowCodes) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);

/** All that a code has stood for, in order of time; none for an unknown code. */
export function statesOf(code: string): readonly CodeEntry[] {
  return byCode.get(code) ?? [];
}

/** A part of a span of years in which a code stood for one state. */
export interface Part {
  readonly state: CodeEntry;
  readonly from: number;
  readonly to: number;
}

/** A span of years, both included, cut where the code passes from one state to another. */
export function partsOf(code: string, from: number, to: number): Part[] {
  return statesOf(code).flatMap((state) => {
    const part = { state, from: Math.max(from, state.from ?? from), to: Math.min(to, state.to ?? to) };
    return part.from <= part.to ? [part] : [];
  });
}
