/** Bars as wide as their periods: where each stands, how it is drawn, what it says in words. */
import type { Bar } from './books-spec.ts';
import { dayNumber, dayOf, periodText } from './scale.ts';
import type { StripFrame } from './strip-frame.ts';
import { line, rectangle, titled } from './svg.ts';

/** A bar with its place. */
export interface PlacedBar {
  readonly bar: Bar;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Written wherever a figure is missing. */
export const NO_FIGURE = 'no figure on record';
/** Anything above zero shows. */
const LEAST_BAR = 2;

/** A bar's total in millions. */
export function totalOf(bar: Bar): number {
  return bar.parts.reduce((sum, part) => sum + Math.max(0, part.millions), 0);
}

/** `Jan–Jul 2025: exports $55.5m, imports $34.1m, printed as about 90`; the label only where it says something else. */
export function barText(bar: Bar): string {
  const parts = bar.parts.map(
    (part) => `${part.flow === 'turnover' ? 'exports and imports together' : part.flow} ${millionsText(part.millions)}`,
  );
  const total = totalOf(bar);
  const saysTotal = [String(total), total.toFixed(1), total.toFixed(2)].includes(bar.label.replace(/[$m,]/g, ''));
  const printed = bar.label === '' || saysTotal ? '' : `, printed as ${bar.label}`;
  return `${periodText(bar.from, bar.to)}: ${parts.join(', ') || NO_FIGURE}${printed}`;
}

/** `$1,234.5m`, all digits. */
function millionsText(millions: number): string {
  return `$${String(Number(millions.toPrecision(12))).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')}m`;
}

/** Highest first, so that a lower bar of an overlapping period stands in front and neither hides the other. */
export function placedBars(bars: readonly Bar[], frame: StripFrame): PlacedBar[] {
  const placed: PlacedBar[] = [];
  const ordered = [...bars].sort((a, b) => totalOf(b) - totalOf(a) || (a.from < b.from ? -1 : 1));
  for (const bar of ordered) {
    const [start, end] = [frame.at(bar.from) + 1, frame.at(dayOf(dayNumber(bar.to) + 1)) - 1];
    const [left, right] = [start, Math.max(end, start + 2)];
    // Rival figures of one period step in, so that the higher one shows at both sides.
    const rivals = placed.filter((other) => sameSpan(other, left, right)).length;
    const inset = Math.min(rivals * 5, (right - left) / 2 - 1);
    placed.push({ bar, left: left + Math.max(0, inset), right: right - Math.max(0, inset), height: totalOf(bar) * frame.perMillion });
  }
  return placed;
}

function sameSpan(other: PlacedBar, left: number, right: number): boolean {
  const shared = Math.min(other.right, right) - Math.max(other.left, left);
  return shared > 0.95 * (right - left) && shared > 0.95 * (other.right - other.left);
}

/** Parts stacked upwards, set off from what stands behind; a line where zero was reported. */
export function barShape({ bar, left, right, height }: PlacedBar): string {
  const width = right - left;
  if (totalOf(bar) === 0) return titled(barText(bar), line(left, -0.5, right, -0.5, 'zero'));
  const drawn = Math.max(height, LEAST_BAR);
  let y = 0;
  const parts = bar.parts
    .filter((part) => part.millions > 0)
    .map((part) => {
      const partHeight = (part.millions / totalOf(bar)) * drawn;
      y -= partHeight;
      return rectangle(left, y, width, partHeight, part.flow === 'exports' ? 'full' : 'tint');
    });
  const outline = bar.partial ? rectangle(left, -drawn, width, drawn, 'part') : '';
  return titled(barText(bar), rectangle(left, -drawn, width, drawn, 'front'), ...parts, outline);
}
