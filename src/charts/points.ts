/** What was said: open diamonds, a dotted stem between rival figures for one day, and their labels. */
import type { Point } from './books-spec.ts';
import type { Box, Room } from './labels.ts';
import { lineBox, textWidth } from './labels.ts';
import { yearOf } from './scale.ts';
import type { StripFrame } from './strip-frame.ts';
import type { Anchor } from './svg.ts';
import { element, line, NOTE_SPACE, textAt, titled } from './svg.ts';

/** Half the width of a diamond. */
const DIAMOND = 4.5;
const VALUE_SIZE = 11.5;
const NOTE_SIZE = 10.5;

/** Several statements of one value for one day make one diamond. */
interface Diamond {
  readonly x: number;
  readonly y: number;
  readonly points: readonly Point[];
}

/** Keeps other labels off the diamonds. */
export function takePoints(points: readonly Point[], frame: StripFrame, room: Room): void {
  room.take(
    ...diamondsOf(points, frame).map(({ x, y }): Box => ({ left: x - DIAMOND, right: x + DIAMOND, top: y - DIAMOND, bottom: y + DIAMOND })),
  );
}

/** Draws the points; their places have been taken in `room` before. */
export function drawPoints(points: readonly Point[], frame: StripFrame, room: Room): { svg: string; top: number } {
  const diamonds = diamondsOf(points, frame);
  const stems = stemsOf(diamonds);
  const labels = diamonds.flatMap((diamond) => {
    const options = [...labelOptions(diamond)];
    const clear = options.filter(
      ({ boxes: [box] }) =>
        box && !stems.some((stem) => box.left < stem.x && box.right > stem.x && box.top < stem.bottom && box.bottom > stem.top),
    );
    const found = room.place([...clear, ...options], 3);
    return found ? [found] : [];
  });
  const top = Math.min(0, ...diamonds.map(({ y }) => y - DIAMOND), ...labels.flatMap(({ boxes }) => boxes.map((box) => box.top)));
  const shapes = [
    ...stems.map((stem) => line(stem.x, stem.top, stem.x, stem.bottom, 'rival')),
    ...diamonds.map(drawDiamond),
    ...labels.map(({ svg }) => svg),
  ];
  return { svg: shapes.join(''), top };
}

/** `2021: about 100`. The day is only where the diamond stands, the middle of a period, so the year is all it tells. */
export function pointText(point: Point): string {
  return `${yearOf(point.day)}: ${point.label || String(point.millions)}`;
}

function diamondsOf(points: readonly Point[], frame: StripFrame): Diamond[] {
  const diamonds = new Map<string, Diamond>();
  for (const point of [...points].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : b.millions - a.millions))) {
    const key = `${point.day} ${point.millions}`;
    diamonds.set(key, {
      x: frame.at(point.day),
      y: -Math.max(0, point.millions) * frame.perMillion,
      points: [...(diamonds.get(key)?.points ?? []), point],
    });
  }
  return [...diamonds.values()];
}

function drawDiamond({ x, y, points }: Diamond): string {
  const path = `M${x.toFixed(1)} ${(y - DIAMOND).toFixed(1)}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}l-${DIAMOND} -${DIAMOND}z`;
  return titled(points.map(pointText).join('\n'), element('path', { d: path, class: 'said-mark' }));
}

interface Stem {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rival figures for one day are joined. */
function stemsOf(diamonds: readonly Diamond[]): Stem[] {
  const places = [...new Set(diamonds.map(({ x }) => x))];
  return places.flatMap((x) => {
    const heights = diamonds.filter((diamond) => diamond.x === x).map(({ y }) => y);
    return heights.length > 1 ? [{ x, top: Math.min(...heights), bottom: Math.max(...heights) }] : [];
  });
}

/** Beside the diamond, above or below it; with all its words, then with the number only. */
function* labelOptions({ x, y, points }: Diamond): Generator<{ svg: string; boxes: readonly Box[] }> {
  const words = [...new Set(points.map(({ label }) => label).filter((label) => label !== ''))].join(', ');
  const places: readonly (readonly [number, number, Anchor])[] = [
    [x + 9, y + 4, 'start'],
    [x - 9, y + 4, 'end'],
    [x, y - 9, 'middle'],
    [x, y + 17, 'middle'],
    [x + 7, y - 5, 'start'],
    [x - 7, y - 5, 'end'],
    [x + 7, y + 13, 'start'],
    [x - 7, y + 13, 'end'],
  ];
  const [value, note] = valueAndNote(words);
  for (const tail of note === '' ? [''] : [note, '']) {
    const width = textWidth(value, VALUE_SIZE, true) + (tail === '' ? 0 : NOTE_SPACE + textWidth(tail, NOTE_SIZE));
    if (words === '') return;
    for (const [place, baseline, anchor] of places) {
      const box = lineBox(place, baseline, width, VALUE_SIZE, anchor);
      // Nothing is written below the base line, where the years stand.
      if (box.bottom > 2) continue;
      yield { svg: textAt(place, baseline, 'vl', value, anchor, tail), boxes: [box] };
    }
  }
}

/** `about 100` and `Majilis speaker`: the number is set bold, whose it is behind it. */
function valueAndNote(label: string): [string, string] {
  const value = /^(?:(?:about|almost|over|under|at least|at most|nearly) )?[$€£¥]?\d[\d.,]*(?: ?(?:m|bn|million|billion)\b)?/.exec(
    label,
  )?.[0];
  if (value === undefined) return [label, ''];
  return [value.replace(/,$/, ''), label.slice(value.length).replace(/^[\s,;:]+/, '')];
}
