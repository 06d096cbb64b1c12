/** One strip of the chart of books: a value axis, bars, hatched gaps, what was said, and the years. */
import { barLabels } from './bar-labels.ts';
import type { PlacedBar } from './bars.ts';
import { barShape, NO_FIGURE, placedBars } from './bars.ts';
import type { Strip } from './books-spec.ts';
import { lineBox, Room, textWidth } from './labels.ts';
import { drawPoints, takePoints } from './points.ts';
import { dayNumber, dayOf, multiples, newYear, yearOf } from './scale.ts';
import type { StripFrame } from './strip-frame.ts';
import { element, line, textAt, titled } from './svg.ts';

export interface DrawnStrip {
  /** Shapes above a base line at height zero, and the axis below it. */
  readonly body: string;
  readonly above: number;
}

/** Room above a strip's highest value, the least height of a strip, and up to where its first line may raise it. */
const HEADROOM = 10;
const LEAST_HEIGHT = 30;
const FIRST_LINE = 70;
const HATCH = 13;
const NOTE_SIZE = 10.5;

/** Draws a strip as high as its own values need, on the scale of all. @param highest its largest value in millions */
export function drawStrip(strip: Strip, frame: StripFrame, highest: number): DrawnStrip {
  const bars = placedBars(strip.bars, frame);
  const room = new Room(frame.left - 4, frame.edge);
  const shapes = bars.map((placed) => barShape(placed));
  takePoints(strip.points, frame, room);
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

/** The pattern for spans without a figure. */
export function hatching(id: string): string {
  return `<defs><pattern id="${id}-gap" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="5" class="hatch"/></pattern></defs>`;
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
