/** Tables: one markup for all, with the marks that each look needs. */
import type { Cell, Table } from '../document.ts';
import type { Html } from './escape.ts';
import { html, trusted } from './escape.ts';
import type { Citer } from './html-citation.ts';
import { statementHtml } from './html-citation.ts';
import { typeset, unbrokenDates } from './typography.ts';

/** @param id names the table's heading @param namedBy the heading that names it where it has none of its own */
export function tableHtml(table: Table, citer: Citer, id: string, namedBy: string): Html {
  const { heading, lead, columns, rows } = table;
  return html`${heading === undefined ? '' : html`<h3 id="${id}">${typeset(heading)}</h3>\n`}${lead === undefined ? '' : html`<p class="how">${typeset(lead)}</p>\n`}<table class="${lookClass(table.look)} stack" aria-labelledby="${heading === undefined ? namedBy : id}">
<thead><tr>${columns.map((column) => html`<th scope="col">${typeset(column)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, index) => cellHtml(cell, index, table, citer))}</tr>\n`)}</tbody>
</table>`;
}

/** Only what can be a class name. */
function lookClass(look: string): string {
  return look.toLowerCase().replace(/[^a-z0-9-]/g, '');
}

/** The first cell heads its row; the others name their column for narrow screens, where the head is out of sight. */
function cellHtml(cell: Cell, index: number, table: Table, citer: Citer): Html {
  const content = table.look === 'ladder' && index > 0 ? rungHtml(cell, citer) : contentHtml(cell, table.look, citer);
  if (index === 0) return html`<th scope="row">${content}</th>`;
  return html`<td data-l="${typeset(table.columns[index] ?? '')}">${content}</td>`;
}

function contentHtml(cell: Cell, look: string, citer: Citer): Html | undefined {
  switch (cell.type) {
    case 'statement':
      return statementHtml(cell.statement, citer);
    case 'label':
      if (cell.text === '') return undefined;
      return look === 'gaps' && cell.text.startsWith('entente ') ? html`<code>${cell.text}</code>` : html`${typeset(cell.text)}`;
    case 'empty':
      return emptyHtml(cell.reason, look);
  }
}

function emptyHtml(reason: Extract<Cell, { type: 'empty' }>['reason'], look: string): Html | undefined {
  switch (reason) {
    case 'nothing to say':
      return undefined;
    case 'not applicable':
      return html`<span class="na">not applicable</span>`;
    case 'no record':
      // A column of figures has a dash, which is not a zero.
      return look === 'books'
        ? html`<span class="na" role="img" aria-label="no figure on record" title="no figure on record">–</span>`
        : html`<span class="na">no record</span>`;
  }
}

/** A step of an agreement: a full dot is dated, a dotted ring has no record, no mark does not apply. */
function rungHtml(cell: Cell, citer: Citer): Html | undefined {
  switch (cell.type) {
    case 'statement':
      return html`<i class="on"></i><span>${statementHtml(cell.statement, citer, (text) => unbrokenDates(typeset(text)))}</span>`;
    case 'label':
      return contentHtml(cell, 'ladder', citer);
    case 'empty':
      if (cell.reason === 'nothing to say') return undefined;
      return html`<i${cell.reason === 'no record' ? trusted(' class="no"') : ''}></i>${emptyHtml(cell.reason, 'ladder')}`;
  }
}
