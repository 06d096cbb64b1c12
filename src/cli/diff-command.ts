import { citedSources } from '../brief/compose.ts';
import type { Section } from '../brief/document.ts';
import { statementsOf } from '../brief/document.ts';
import { renderDiffJson, renderDiffMarkdown } from '../brief/render/diff.ts';
import { changeTable } from '../brief/sections/changes.ts';
import { InputError } from '../domain/errors.ts';
import { diff } from '../entente.ts';
import type { Effects } from './effects.ts';
import { readDay, readFormat } from './options.ts';

export interface DiffFlags {
  readonly from: string;
  readonly to?: string;
  readonly format?: string;
  readonly out?: string;
  readonly data?: string;
}

/** `entente diff A B --from D1 --to D2`: what changed in the world, and what was only learned, between two days. */
export async function diffCommand(a: string, b: string, flags: DiffFlags, effects: Effects): Promise<void> {
  const format = readFormat(flags, ['md', 'json'] as const) ?? 'md';
  const from = await readDay('--from', flags.from, effects.today);
  const to = flags.to === undefined ? effects.today : await readDay('--to', flags.to, effects.today);
  if (from >= to) throw new InputError(`--from ${from} is not before --to ${to}; write the earlier day first`);
  const { subject, changes } = await diff(a, b, from, to, flags.data ? { data: flags.data } : {});
  const tables = [
    changeTable(subject, 'The world changed', changes.world),
    changeTable(subject, 'We learned of something earlier', changes.knowledge),
  ].filter((table) => table !== undefined);
  const [first, ...rest] = tables;
  const section: Section | undefined = first ? { id: 'changes', title: 'Changes', blocks: [first, ...rest] } : undefined;
  const sources = citedSources(subject, section ? statementsOf([section]) : []);
  const view = { subject, from, to, section, sources };
  const text = format === 'json' ? renderDiffJson(view) : renderDiffMarkdown(view);
  if (flags.out === undefined) effects.write(text);
  else effects.save(flags.out, text);
}
