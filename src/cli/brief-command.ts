import type { Length } from '../brief/document.ts';
import { SECTION_IDS } from '../brief/document.ts';
import type { Brief } from '../entente.ts';
import { brief } from '../entente.ts';
import type { Effects } from './effects.ts';
import { readChoice, readChoices, readDay, readFormat } from './options.ts';

export const FORMATS = ['md', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface BriefFlags {
  readonly asOf?: string;
  readonly since?: string;
  readonly length?: string;
  readonly sections?: string;
  readonly format?: string;
  readonly out?: string;
  readonly data?: string;
  readonly lake?: string;
}

const LENGTHS: readonly Length[] = ['short', 'full'];

/** `entente brief A B`: to the terminal, to a pipe as Markdown, or to a file. */
export async function briefCommand(a: string, b: string, flags: BriefFlags, effects: Effects): Promise<void> {
  const format = readFormat(flags, FORMATS, { markdown: 'md', htm: 'html' });
  const length = flags.length === undefined ? undefined : readChoice('--length', flags.length, LENGTHS);
  const sections = flags.sections === undefined ? undefined : readChoices('--sections', flags.sections, SECTION_IDS);
  const asOf = flags.asOf === undefined ? effects.today : await readDay('--as-of', flags.asOf, effects.today);
  const since = flags.since === undefined ? undefined : await readDay('--since', flags.since, effects.today);
  const composed = await brief(a, b, {
    asOf,
    ...(since ? { since } : {}),
    ...(length ? { length } : {}),
    ...(sections ? { sections } : {}),
    ...(flags.data ? { data: flags.data } : {}),
    ...(flags.lake ? { lake: flags.lake } : {}),
  });
  const text = await render(composed, format, flags.out === undefined ? effects.columns : undefined);
  if (flags.out === undefined) effects.write(text);
  else effects.save(flags.out, text);
}

/** Renderers are loaded only when used, as each run pays for what it loads. */
async function render(composed: Brief, format: Format | undefined, columns: number | undefined): Promise<string> {
  const { footerOf } = await import('../brief/render/footer.ts');
  switch (format) {
    case 'json':
      return (await import('../brief/render/json.ts')).renderJson(composed);
    case 'html':
      return (await import('../brief/render/html.ts')).renderHtml(composed, footerOf(composed));
    default:
      if (format === undefined && columns !== undefined)
        return (await import('../brief/render/terminal.ts')).renderTerminal(composed, footerOf(composed), columns);
      return (await import('../brief/render/markdown.ts')).renderMarkdown(composed, footerOf(composed));
  }
}
