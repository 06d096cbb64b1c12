/** The numbered list of sources. */
import type { Brief, CitedSource } from '../document.ts';
import { shortDate } from '../words/date.ts';
import type { Html } from './escape.ts';
import { html, safeLink } from './escape.ts';
import { publisherWords } from './html-citation.ts';
import { typeset } from './typography.ts';

/** In two columns where there is room; none where nothing is cited. */
export function sourcesHtml(brief: Pick<Brief, 'sources'>): Html {
  if (brief.sources.length === 0) return html``;
  return html`<section aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<ol class="srcs">
${brief.sources.map((cited) => html`${itemHtml(cited)}\n`)}</ol>
</section>`;
}

/** Publisher, what the page is, date, and what kind of witness it is. */
function itemHtml({ number, source }: CitedSource): Html {
  const date = source.issued ? `, ${shortDate(source.issued)}` : source.custom.standing === 'dataset' ? '' : ', undated';
  return html`<li id="s${number}"><b>${number}</b>${typeset(publisherWords(source))}: ${titleHtml(source)}${typeset(date)} <span class="k">(${source.custom.standing})</span></li>`;
}

/** A published title keeps its language and its direction of writing; a description is ours, in English. */
function titleHtml({ title, annote, language, URL: address }: CitedSource['source']): Html {
  const foreign = title !== undefined && language !== undefined && !/^en\b/i.test(language);
  const words = foreign ? html`<bdi lang="${language}">${title}</bdi>` : html`${typeset(title ?? annote)}`;
  const target = safeLink(address);
  return target === undefined ? words : html`<a href="${target}" rel="noopener noreferrer">${words}</a>`;
}
