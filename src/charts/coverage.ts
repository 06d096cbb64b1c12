/** Draws the coverage matrix: a disc whose area is the number of records, the number beside it, the year of the newest below. */
import type { CoverageCell, CoverageRow, CoverageSpec } from './coverage-spec.ts';
import { CHART_STYLE } from './style.ts';
import { element, escapeXml, line, shifted, textAt, titled } from './svg.ts';

const ROW = 34;
const COLUMN = 78;
const LEFT = 96;
const TOP = 40;
const LARGEST_DISC = 12;

/** One self-contained SVG, with its own light and dark colours. */
export function drawCoverage(spec: CoverageSpec): string {
  const width = LEFT + spec.columns.length * COLUMN;
  const height = TOP + spec.rows.length * ROW + 24;
  const most = Math.max(1, ...spec.rows.flatMap(({ cells }) => cells.map(({ records }) => records)));
  const heads = spec.columns.map((column, at) => textAt(LEFT + (at + 0.5) * COLUMN, 22, 'mt', column, 'middle'));
  const rows = spec.rows.map((row, at) => shifted(0, TOP + at * ROW, line(0, 0, width, 0, 'gr'), ...rowShapes(row, most)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" class="chart" aria-labelledby="coverage-title" font-family="-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"><title id="coverage-title">${escapeXml(
    `Records of ${spec.rows.length} dyads by topic; the area of a disc is their number, the year that of the newest`,
  )}</title><style>${COLOURS}${CHART_STYLE}</style>${element('rect', { width, height, class: 'paper' })}${heads.join('')}${rows.join('')}${textAt(0, height - 8, 'mt', 'Disc: number of records. Year: the newest entry. A dotted ring: nothing on record.')}</svg>\n`;
}

function rowShapes(row: CoverageRow, most: number): string[] {
  return [textAt(0, ROW / 2 + 4, 'st', row.title), ...row.cells.map((cell, at) => shifted(LEFT + at * COLUMN, 0, cellShapes(cell, most)))];
}

function cellShapes({ records, year, note }: CoverageCell, most: number): string {
  const middle = ROW / 2;
  if (records === 0) return titled(note, element('circle', { cx: COLUMN / 2, cy: middle, r: 4, class: 'odot' }));
  const radius = Math.max(2, LARGEST_DISC * Math.sqrt(records / most));
  return titled(
    note,
    element('circle', { cx: COLUMN / 2 - 14, cy: middle, r: radius, class: 'dot' }),
    textAt(COLUMN / 2 + 4, middle, 'vl', String(records)),
    textAt(COLUMN / 2 + 4, middle + 12, 'mt', year === undefined ? '' : String(year)),
  );
}

const COLOURS = `
svg{--paper:#fcfbf8;--ink:#1c1e22;--mut:#5a606b;--rule:#d8d4c9;--hair:#e7e4db}
@media (prefers-color-scheme:dark){svg{--paper:#15171b;--ink:#e7e6e2;--mut:#a2a8b3;--rule:#3a3f48;--hair:#2a2e35}}
.paper{fill:var(--paper)}
`;
