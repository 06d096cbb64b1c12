/** Trade as each book counts it: one strip a book, one scale, statements in a strip of their own. */
import { compareText } from '../domain/edtf.ts';
import { barText, totalOf } from './bars.ts';
import type { BooksSpec, Strip } from './books-spec.ts';
import { textWidth, wrapped } from './labels.ts';
import { pointText } from './points.ts';
import { dayNumber, dayOf, extentOf, moneyAxis, roundStep, timeScale, yearOf } from './scale.ts';
import { drawStrip, hatching } from './strip.ts';
import type { StripFrame } from './strip-frame.ts';
import { fixed, NOTE_SPACE, shifted, svgOf, textAt } from './svg.ts';

export type { Bar, BooksSpec, Point, Strip } from './books-spec.ts';

const WIDTH = 720;
/** Room for the labels of the value axis. */
const GUTTER = 54;
const MARGIN = 16;
/** Height of the largest value. */
const PLOT = 130;
const STRIP_GAP = 14;
const AXIS = 18;
const TITLE_SIZE = 12.5;
const NOTE_SIZE = 10.5;

export interface BooksOptions {
  /** Narrower for phones: a redrawing at full text size, never a reduction. */
  readonly width?: number;
  /** Prefix of the ids; differs where a page draws the chart twice. */
  readonly id?: string;
}

/** Draws the strips one under the other on one scale, each as high as its own values need. */
export function drawBooks(spec: BooksSpec, options: BooksOptions = {}): string {
  const { width = WIDTH, id = spec.kind } = options;
  const days = spec.strips.flatMap((strip) => [
    ...strip.bars.flatMap((bar) => [bar.from, bar.to]),
    ...strip.points.map((point) => point.day),
  ]);
  const [from, to] = extentOf([spec.from, spec.to, ...days]) ?? [spec.from, spec.to];
  const values = spec.strips.map(highest);
  const largest = Math.max(...values, 0);
  // Less than a dollar is no figure of trade; a scale needs something to stand on.
  const top = largest < 1e-6 ? 1 : largest;
  const step = roundStep(top / 3.2);
  const frame: StripFrame = {
    id,
    from,
    to,
    left: GUTTER,
    right: width - MARGIN,
    edge: width,
    // A bar ends where the day after its last begins.
    at: timeScale(from, dayOf(dayNumber(to) + 1), GUTTER, width - MARGIN),
    perMillion: PLOT / top,
    step,
    money: moneyAxis(spec.unit, step),
  };
  let y = 0;
  const strips = spec.strips.map((strip) => {
    const drawn = drawStrip(strip, frame, highest(strip));
    const title = stripTitle(strip, width);
    const base = title.height + 8 + drawn.above;
    const body = `<g class="strip ${strip.side}" transform="translate(0 ${fixed(y)})">${title.body}${shifted(0, base, drawn.body)}</g>`;
    y += base + AXIS + STRIP_GAP;
    return body;
  });
  const empty = spec.strips.length === 0 ? textAt(0, 16, 'mt', 'no figure on record') : '';
  return svgOf(
    {
      id,
      width,
      height: spec.strips.length === 0 ? 24 : y - STRIP_GAP + 6,
      title: `Trade by whose books, ${yearOf(from)} to ${yearOf(to)}`,
      description: `Strips on one scale, in ${spec.unit}s of US dollars. ${spec.strips.map(describe).join(' ')}`,
    },
    hatching(id),
    ...strips,
    empty,
  );
}

/** The largest total or statement of a strip, in millions. */
function highest(strip: Strip): number {
  return Math.max(0, ...strip.bars.map(totalOf), ...strip.points.map((point) => point.millions));
}

/** The note stands behind the title, or in lines under it where the chart is narrow. */
function stripTitle(strip: Strip, width: number): { body: string; height: number } {
  const start = textWidth(strip.title, TITLE_SIZE, true) + NOTE_SPACE;
  if (start + textWidth(strip.note, NOTE_SIZE) <= width) return { body: textAt(0, 14, 'st', strip.title, 'start', strip.note), height: 14 };
  const lines = wrapped(strip.note, width, NOTE_SIZE, 3).map((text, index) => textAt(0, 29 + index * 14, 'mt', text));
  return { body: textAt(0, 14, 'st', strip.title) + lines.join(''), height: 15 + lines.length * 14 };
}

function describe(strip: Strip): string {
  const bars = [...strip.bars].sort((a, b) => compareText(a.from, b.from)).map(barText);
  const points = strip.points.map(pointText);
  return `${strip.title} (${strip.note}): ${[...bars, ...points].join('; ') || 'no figure on record'}.`;
}
