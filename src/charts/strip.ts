/** One strip of the chart of books: bars as wide as their periods, hatched gaps, and what was said. */
import type { Day } from '../domain/edtf.ts';
import type { Bar, Strip } from './books.ts';
import type { Box } from './labels.ts';
import { lineBox, overlap, Room, textWidth } from './labels.ts';
import { drawPoints } from './points.ts';
import { dayNumber, dayOf, multiples, newYear, periodText, yearOf } from './scale.ts';
import { element, line, rectangle, textAt, titled } from './svg.ts';

export interface StripFrame {
  /** Prefix of the ids. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly left: number;
  readonly right: number;
  /** Labels may reach to this edge. */
  readonly edge: number;
  readonly at: (day: Day) => number;
  readonly perMillion: number;
  /** Distance of the horizontal lines, in millions. */
  readonly step: number;
  readonly money: (millions: number, withUnit: boolean) => string;
}

export interface DrawnStrip {
  /** Shapes above a base line at height zero, and the axis below it. */
  readonly body: string;
  readonly above: number;
}

/** A bar with its place. */
interface PlacedBar {
  readonly bar: Bar;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Room above a strip's highest value for its label, and the least height of a strip. */
const HEADROOM = 10;
const LEAST_HEIGHT = 30;
const FIRST_LINE = 60;
/** Anything above zero shows. */
const LEAST_BAR = 2;
const HATCH = 13;
const NO_FIGURE = 'no figure on record';

export function drawStrip(strip: Strip, frame: StripFrame, highest: number): DrawnStrip {
  const bars = placedBars(strip.bars, frame);
  const room = new Room(frame.left - 4, frame.edge);
  const shapes = bars.map((placed) => barShape(placed));
  const labels = barLabels(bars, room);
  const points = drawPoints(strip.points, frame, room);
  const gaps = strip.bars.length > 0 || strip.points.length === 0 ? gapsOf(bars, frame) : [];
  const hatch = gaps.map(([left, right]) =>
    titled(NO_FIGURE, element('rect', { x: left, y: -HATCH, width: right - left, height: HATCH, fill: `url(#${frame.id}-gap)` })),
  );
  // The first line of the scale is drawn even over low bars, unless the scale is far larger.
  const firstLine = frame.step * frame.perMillion;
  const scaled = Math.max(highest * frame.perMillion + 4, firstLine <= FIRST_LINE ? firstLine : 0);
  const grid = valueLines(frame, scaled);
  const above = Math.max(LEAST_HEIGHT, scaled + HEADROOM, ...labels.map(({ top }) => -top), -points.top);
  const body = [grid, ...hatch, gapWords(gaps, room), ...shapes, ...labels.map(({ svg }) => svg), points.svg, yearAxis(frame)].join('');
  return { body, above };
}

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

export function millionsText(millions: number): string {
  return `$${String(Number(millions.toPrecision(12))).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')}m`;
}

/** The pattern for spans without a figure. */
export function hatching(id: string): string {
  return `<defs><pattern id="${id}-gap" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="5" class="hatch"/></pattern></defs>`;
}

/** Highest first, so that a lower bar of an overlapping period stands in front and neither hides the other. */
function placedBars(bars: readonly Bar[], frame: StripFrame): PlacedBar[] {
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

function barShape({ bar, left, right, height }: PlacedBar): string {
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

interface PlacedLabel {
  readonly svg: string;
  readonly top: number;
}

const VALUE_SIZE = 11.5;
const NOTE_SIZE = 10.5;

/** Values first, clear of the other bars; then above each its part of the year or its only flow. */
function barLabels(bars: readonly PlacedBar[], room: Room): PlacedLabel[] {
  const shapes = bars.map((placed): Box => ({ left: placed.left, right: placed.right, top: -placed.height, bottom: 0 }));
  const inOrder = [...bars].sort((a, b) => a.left - b.left || b.height - a.height);
  const isClear = (placed: PlacedBar, boxes: readonly Box[]): boolean => {
    const others = shapes.filter((shape) => shape.left > placed.right - 2 || shape.right < placed.left + 2);
    return !boxes.some((box) => others.some((other) => overlap(box, other)));
  };
  const values = inOrder.flatMap((placed) => {
    const found = room.place(
      [...valueOptions(placed)].filter(({ boxes }) => isClear(placed, boxes)),
      2,
    );
    return found ? [{ placed, x: found.x, svg: found.svg, top: found.boxes[0]?.top ?? 0 }] : [];
  });
  const notes = values.flatMap(({ placed, x, top }) => {
    const options = noteWords(placed.bar).flatMap((words) => [0, 12, -12].map((aside) => noteAt(words, x + aside, top - 3)));
    return (
      room.place(
        options.filter(({ boxes }) => isClear(placed, boxes)),
        2,
      ) ?? []
    );
  });
  return [...values, ...notes];
}

function noteAt(words: string, x: number, y: number): PlacedLabel & { readonly boxes: readonly Box[] } {
  return {
    svg: textAt(x, y, 'mt', words, 'middle'),
    top: y - NOTE_SIZE,
    boxes: [lineBox(x, y, textWidth(words, NOTE_SIZE), NOTE_SIZE, 'middle')],
  };
}

interface ValueOption {
  readonly svg: string;
  readonly x: number;
  readonly boxes: readonly Box[];
}

/** Above the bar; a little to one side; raised on a thin line where neighbours are close. */
function* valueOptions({ bar, left, right, height }: PlacedBar): Generator<ValueOption> {
  if (bar.label === '') return;
  const width = textWidth(bar.label, VALUE_SIZE, true);
  const centre = (left + right) / 2;
  const slack = Math.max(0, width / 2 - 3);
  for (const raise of [0, 14, 28, 42, 56, 70]) {
    for (const x of [centre, centre - slack, centre + slack]) {
      const baseline = -height - 5 - raise;
      const box = lineBox(x, baseline, width, VALUE_SIZE, 'middle');
      const stem = raise > 0 ? { left: centre - 1, right: centre + 1, top: box.bottom, bottom: -height - 1 } : undefined;
      const svg = `${stem ? line(centre, stem.top, centre, stem.bottom, 'stem') : ''}${textAt(x, baseline, 'vl', bar.label, 'middle')}`;
      yield { svg, x, boxes: stem ? [box, stem] : [box] };
    }
  }
  // Inside the bar, for one that stands in front of a bar hardly higher.
  const inside = lineBox(centre, -height + 12, width, VALUE_SIZE, 'middle');
  if (width <= right - left && inside.bottom < 0) yield { svg: textAt(centre, -height + 12, 'vl', bar.label, 'middle'), x: centre, boxes: [inside] };
}

/** What a reader must know to read the bar: which months, and whether it shows one flow only. */
function noteWords(bar: Bar): string[] {
  const flows = [...new Set(bar.parts.map((part) => part.flow))];
  const [only] = flows;
  const months = bar.partial ? periodText(bar.from, bar.to).replace(/ \d{4}$/, '') : '';
  if (flows.length !== 1 || only === undefined || only === 'turnover') return months === '' ? [] : [months];
  return months === '' ? [`${only} only`, only] : [`${months}, ${only}`, only];
}

/** Spans of the axis that no bar covers, left to right. */
function gapsOf(bars: readonly PlacedBar[], frame: StripFrame): [number, number][] {
  const gaps: [number, number][] = [];
  let reached = frame.left;
  const periods = bars.map(({ bar }): [number, number] => [frame.at(bar.from), frame.at(dayOf(dayNumber(bar.to) + 1))]);
  for (const [start, end] of [...periods.sort((a, b) => a[0] - b[0]), [frame.right, frame.right] as const]) {
    if (start - reached >= 3) gaps.push([reached + 1, start - 1]);
    reached = Math.max(reached, end);
  }
  return gaps;
}

/** The words stand once in a strip, over its widest gap with room for them. */
function gapWords(gaps: readonly [number, number][], room: Room): string {
  const widest = [...gaps].sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0]);
  const options = widest.flatMap(([left, right]) =>
    [NO_FIGURE, 'no record'].flatMap((words) => {
      const width = textWidth(words, NOTE_SIZE);
      const x = (left + right) / 2;
      return right - left >= width + 6
        ? [{ svg: textAt(x, -HATCH - 5, 'mt', words, 'middle'), boxes: [lineBox(x, -HATCH - 5, width, NOTE_SIZE, 'middle')] }]
        : [];
    }),
  );
  return room.place(options, 2)?.svg ?? '';
}

function valueLines(frame: StripFrame, height: number): string {
  const values = multiples(frame.step, height / frame.perMillion);
  return values
    .map((value, index) => {
      const y = -value * frame.perMillion;
      const label = textAt(frame.left - 6, y + 3.5, 'tk', frame.money(value, index === values.length - 1), 'end');
      return line(frame.left, y, frame.right, y, index === 0 ? 'ax' : 'gr') + label;
    })
    .join('');
}

/** Ticks at each New Year; the year stands in the middle of its own span. */
function yearAxis(frame: StripFrame): string {
  const [first, last] = [yearOf(frame.from), yearOf(frame.to)];
  const perYear = (frame.right - frame.left) / Math.max(1, last - first + 1);
  const every = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= 32) ?? 100;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((year) => {
      const [left, right] = [Math.max(frame.left, frame.at(newYear(year))), Math.min(frame.right, frame.at(newYear(year + 1)))];
      const isLabelled = year % every === 0 && (right - left >= 26 || every > 1);
      return line(left, 0, left, 4, 'ax') + (isLabelled ? textAt((left + right) / 2, 15, 'tk', String(year), 'middle') : '');
    })
    .join('');
}
