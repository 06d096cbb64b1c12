/** What changed between two days, as Markdown or JSON. */
import type { Day } from '../../domain/edtf.ts';
import type { Subject } from '../../measures/subject.ts';
import { citationNumbers } from '../citations.ts';
import type { CitedSource, Section } from '../document.ts';
import { named } from '../words/country.ts';
import { capitalise, dayWords } from '../words/date.ts';
import { datesAsText, sectionJson, sourceJson } from './content.ts';
import { sectionMarkdown, sourceMarkdown } from './markdown.ts';

export interface DiffView {
  readonly subject: Subject;
  readonly from: Day;
  readonly to: Day;
  readonly section: Section | undefined;
  readonly sources: readonly CitedSource[];
}

export function renderDiffMarkdown({ subject, from, to, section, sources }: DiffView): string {
  const numbers = citationNumbers({ sources });
  const [, ...body] = section
    ? sectionMarkdown(section, numbers)
    : ['', `No entry of the dossier became known between ${dayWords(from)} and ${dayWords(to)}.`];
  const parts = [
    `# ${capitalise(named(subject.first))} and ${named(subject.second)}: what changed`,
    `*From ${dayWords(from)} to ${dayWords(to)}.*`,
    ...body,
    ...(sources.length > 0 ? ['## Sources', sources.map(({ number, source }) => `${number}. ${sourceMarkdown(source)}`).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

export function renderDiffJson({ subject, from, to, section, sources }: DiffView): string {
  const numbers = citationNumbers({ sources });
  const content = {
    schema: 'entente/diff/1',
    dyad: subject.dyad.id,
    from,
    to,
    ...(section
      ? sectionJson(section, (statement) => ({
          text: statement.text,
          sources: numbers(statement),
          grounds: datesAsText(statement.grounds),
        }))
      : { blocks: [] }),
    sources: sources.map(({ number, keys, source }) => ({ number, keys, item: sourceJson(source) })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
