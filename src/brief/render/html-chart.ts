/** Charts as figures: drawn for wide screens and paper; for phones a list, or a drawing of the latest years. */
import type { BooksSpec } from '../../charts/books.ts';
import { drawBooks } from '../../charts/books.ts';
import { latestYears } from '../../charts/latest-years.ts';
import type { TimelineSpec } from '../../charts/timeline.ts';
import { drawTimeline, timelineEntries } from '../../charts/timeline.ts';
import type { Chart } from '../document.ts';
import type { Html } from './escape.ts';
import { html, trusted } from './escape.ts';
import type { Citer } from './html-citation.ts';
import { statementHtml } from './html-citation.ts';
import { typeset } from './typography.ts';

/** Width of the drawing for phones, in the same units as the text: nothing is drawn smaller. */
const NARROW = 340;

/** @param id prefix of the ids, one for each chart of a page */
export function chartHtml(chart: Chart, citer: Citer, id: string): Html {
  const { spec, title, caption } = chart;
  const drawing = spec.kind === 'timeline' ? timelineHtml(spec, id) : booksHtml(spec, id);
  return html`<figure aria-labelledby="${id}-title">
<p class="ft" id="${id}-title">${typeset(title)}</p>
${drawing}
<figcaption>${statementHtml(caption, citer)}</figcaption>
</figure>`;
}

function timelineHtml(spec: TimelineSpec, id: string): Html {
  const entries = timelineEntries(spec);
  return html`<div class="wide">${trusted(drawTimeline(spec, { id }))}</div>
<ol class="tlv narrow">${entries.map(({ date, text }) => html`<li><span class="when">${typeset(date)}</span><span>${typeset(text)}</span></li>`)}</ol>`;
}

function booksHtml(spec: BooksSpec, id: string): Html {
  const { latest, left } = latestYears(spec, NARROW);
  const dropped = left.length === 0 ? html`` : html`<p class="left">Not drawn at this width: ${typeset(left.join('; '))}.</p>`;
  return html`${tintKey(spec)}<div class="wide">${trusted(drawBooks(spec, { id }))}</div>
<div class="narrow">${trusted(drawBooks(latest, { id: `${id}-narrow`, width: NARROW }))}${dropped}</div>`;
}

/** The only legend: what full colour and tint mean, in the colours of the strips drawn. */
function tintKey(spec: BooksSpec): Html {
  const sides = [...new Set(spec.strips.filter((strip) => strip.bars.length > 0).map((strip) => strip.side))];
  const flows = new Set(spec.strips.flatMap((strip) => strip.bars.flatMap((bar) => bar.parts.map((part) => part.flow))));
  const swatches = (shade: string): Html[] => sides.map((side) => html`<i class="${side} ${shade}"></i>`);
  const tint = [...(flows.has('imports') ? ['imports'] : []), ...(flows.has('turnover') ? ['exports and imports together'] : [])].join(
    ', or ',
  );
  if (flows.size === 0) return html``;
  return html`<p class="key" aria-hidden="true">${flows.has('exports') ? html`<span>${swatches('full')}exports</span>` : ''}${tint === '' ? '' : html`<span>${swatches('tint')}${tint}</span>`}</p>
`;
}
