/** A brief as one self-contained page: no script, nothing fetched, light and dark, screen, phone and paper. */
import type { Block, Brief, Section } from '../document.ts';
import { statementsOf } from '../document.ts';
import { dayWords } from '../words/date.ts';
import type { Html } from './escape.ts';
import { html, trusted } from './escape.ts';
import type { FooterLines } from './footer.ts';
import { chartHtml } from './html-chart.ts';
import type { Citer } from './html-citation.ts';
import { citerOf, isSought, linesOf, marginNote, ring, statementHtml } from './html-citation.ts';
import { sourcesHtml } from './html-sources.ts';
import { tableHtml } from './html-table.ts';
import { STYLE } from './styles.ts';
import { typeset } from './typography.ts';

/** Fewer sections than this need no list of contents. */
const LEAST_CONTENTS = 4;
/** Lines of text that a chart is high, at least. */
const CHART_LINES = 13;

/** Renders the brief. Equal briefs give equal bytes. */
export function renderHtml(brief: Brief, footer: FooterLines): string {
  const citer = citerOf(brief);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="entente ${brief.version}">
<title>${typeset(`${brief.title}, as of ${dayWords(brief.asOf)}`)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<div class="page">
${headerHtml(brief)}
<main>
${sectionsHtml(brief.sections, citer)}${sourcesHtml(brief)}
</main>
<footer class="foot">${footer.lines.map((line) => html`<p>${typeset(line)}</p>`)}</footer>
</div>
</body>
</html>
`;
  return page.toString();
}

function headerHtml(brief: Brief): Html {
  const kind = brief.length === 'short' ? 'Short brief' : 'Brief';
  const sought = statementsOf(brief.sections).some(isSought);
  const reading = sought
    ? html`Every statement ends in its sources; one that rests on a search without result ends in a dotted ring${ring('A search without result')}.`
    : html`Every statement ends in its sources.`;
  return html`<header class="top">
<p class="kick">Entente <span>·</span> ${kind} ${brief.dyad.id} <span>·</span> as of ${typeset(dayWords(brief.asOf))}</p>
<h1>${typeset(brief.title)}</h1>
<p class="dek">${reading}</p>
${contentsHtml(brief)}</header>`;
}

function contentsHtml(brief: Brief): Html {
  if (brief.sections.length < LEAST_CONTENTS) return html``;
  const entries = brief.sections.map(({ id, title }) => ({ id: id as string, title }));
  const all = brief.sources.length > 0 ? [...entries, { id: 'sources', title: 'Sources' }] : entries;
  return html`<nav class="toc" aria-label="Contents"><ul>${all.map(({ id, title }) => html`<li><a href="#${id}">${typeset(title)}</a></li> `)}</ul></nav>
`;
}

function sectionsHtml(sections: readonly Section[], citer: Citer): Html[] {
  const counts = new Map<string, number>();
  // Charts are numbered by kind from the second on, so that ids stay unique and the same from run to run.
  const chartId = (kind: string): string => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count === 1 ? kind : `${kind}-${count}`;
  };
  return sections.map((section) => {
    const blocks = section.blocks.map((block, index) => html`${blockHtml(block, `${section.id}-${index + 1}`, section, citer, chartId)}\n`);
    return html`<section aria-labelledby="${section.id}">
<h2 id="${section.id}">${typeset(section.title)}</h2>
${blocks}</section>
`;
  });
}

function blockHtml(block: Block, id: string, section: Section, citer: Citer, chartId: (kind: string) => string): Html {
  switch (block.type) {
    case 'paragraph': {
      const sentences = block.statements.map((statement, index) => html`${index === 0 ? '' : ' '}${statementHtml(statement, citer)}`);
      return html`<p${section.id === 'bottom-line' ? trusted(' class="lead"') : ''}>${sentences}</p>${marginNote(block.statements, citer, linesOf(block.statements))}`;
    }
    case 'table':
      return tableHtml(block, citer, id, section.id);
    case 'chart':
      return html`${chartHtml(block, citer, chartId(block.spec.kind))}${marginNote([block.caption], citer, CHART_LINES)}`;
  }
}
