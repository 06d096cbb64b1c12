/** One lane of the timeline: dots, rings, bars and as many of their labels as have room. */
import type { Day } from '../domain/edtf.ts';
import { compareText } from '../domain/edtf.ts';
import type { Box } from './labels.ts';
import { lineBox, Room, textWidth } from './labels.ts';
import { dayText } from './scale.ts';
import type { Anchor } from './svg.ts';
import { element, line, textAt, titled } from './svg.ts';
import type { Lane, Mark, Span } from './timeline-spec.ts';

export interface DrawnLane {
  /** Shapes around a lane line at height zero. */
  readonly body: string;
  /** How far they reach above and below it. */
  readonly above: number;
  readonly below: number;
}

export interface LaneFrame {
  readonly at: (day: Day) => number;
  readonly left: number;
  readonly right: number;
  /** Labels may reach to this edge. */
  readonly edge: number;
}

/** Marks that share a place: one dot. */
interface Dot {
  readonly x: number;
  readonly missing: boolean;
  readonly marks: readonly Mark[];
}

interface Label {
  readonly svg: string;
  readonly boxes: readonly Box[];
  /** Baseline, negative above the lane line. */
  readonly baseline: number;
}

const SIZE = 11;
const DOT = 4;
/** Baselines of the four rows of labels: nearest above and below first. */
const NEAR = [-9, 18] as const;
const FAR = [-22, 31] as const;
const GAP = 4;
/** Height of a further row of bars that overlap in time, with its names beside the bars or under them. */
const BAR_ROW = 20;
const NAMED_BAR_ROW = 32;

/** Places what a lane holds; labels without room are left to the tooltips. */
export function drawLane(lane: Lane, frame: LaneFrame): DrawnLane {
  const dots = dotsOf(lane.marks, frame.at);
  const [onLine = [], ...rows] = rowsOf(lane.spans, dots, frame);
  const room = new Room(frame.left - 6, frame.edge);
  const labels = [...onLine.flatMap((span) => spanLabel(span, frame, room)), ...dotLabels(dots, room)];
  const baselines = labels.map(({ baseline }) => baseline);
  const above = Math.max(14, ...baselines.map((baseline) => SIZE - baseline));
  const under = Math.max(12, ...baselines.map((baseline) => baseline + 5));
  let below = under;
  const further = rows.map((spans) => {
    const row = furtherRow(spans, frame, below + 10);
    below += row.height;
    return row.svg;
  });
  const empty = dots.length + lane.spans.length === 0 ? textAt(frame.left + 8, -6, 'mt', 'nothing on record') : '';
  const body = [
    line(frame.left, 0, frame.right, 0, 'lane'),
    ...onLine.map((span) => bar(span, frame, 0)),
    ...further,
    ...labels.map(({ svg }) => svg),
    ...dots.map(drawDot),
    empty,
  ].join('');
  return { body, above, below };
}

/** Tooltip and description of a mark, without saying anything twice. */
export function markText({ date, label, title }: Mark): string {
  const says = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
  const lead = [date, label].filter((part, index, all) => part !== '' && !says(title, part) && !(index === 0 && says(all[1] ?? '', part)));
  return [lead.join(', '), title].filter((part) => part !== '').join(': ');
}

/** `Almaty-Lahore flight: from 8 Jul 2023, end not on record, ended by 29 Apr 2025`. */
export function spanText({ from, to, end, label }: Span): string {
  const until = { known: `to ${dayText(to)}`, unknown: `end not on record, ended by ${dayText(to)}`, holds: `held on ${dayText(to)}` }[end];
  return `${label.replace(/, end not on record$/, '')}: from ${dayText(from)}${end === 'known' ? ' ' : ', '}${until}`;
}

/** One dot a day and kind, in order of time. */
function dotsOf(marks: readonly Mark[], at: (day: Day) => number): Dot[] {
  const dots = new Map<string, Dot>();
  for (const mark of [...marks].sort((a, b) => compareText(a.day, b.day))) {
    const missing = mark.missing === true;
    const key = `${mark.day} ${missing}`;
    dots.set(key, { x: at(mark.day), missing, marks: [...(dots.get(key)?.marks ?? []), mark] });
  }
  const full = [...dots.values()].filter((dot) => !dot.missing);
  // A ring stands where a member would be expected, so it may step aside for a dot.
  const isFree = (x: number): boolean => full.every((dot) => Math.abs(dot.x - x) > 2 * DOT);
  const aside = ({ x }: Dot): number => [0, 9, -9, 18, -18].map((step) => x + step).find(isFree) ?? x;
  return [...dots.values()].map((dot) => (dot.missing ? { ...dot, x: aside(dot) } : dot));
}

function drawDot(dot: Dot): string {
  const title = dot.marks.map(markText).join('\n');
  return titled(title, element('circle', { cx: dot.x, cy: 0, r: DOT, class: dot.missing ? 'odot' : 'dot' }));
}

/** The nearest rows first for every dot, then the far rows for those left over, then how many were left out. */
function dotLabels(dots: readonly Dot[], room: Room): Label[] {
  const placed: Label[] = [];
  const attempt = (dot: Dot, text: string, baselines: readonly number[], own: readonly Label[]): boolean => {
    const found = room.place(candidates(dot, text, baselines, own), GAP);
    if (found) placed.push(found);
    return found !== undefined;
  };
  const queue = dots.map((dot) => ({ dot, own: [] as Label[], left: dot.marks.map(labelOf).filter((text) => text !== '') }));
  for (const baselines of [NEAR, NEAR, FAR, FAR]) {
    for (const entry of queue) {
      const [text] = entry.left;
      if (text === undefined || !attempt(entry.dot, text, baselines, entry.own)) continue;
      entry.left.shift();
      entry.own.push(...placed.slice(-1));
    }
  }
  // The names that one dot could not show are counted beside it.
  room.take(...dots.map(({ x }): Box => ({ left: x - DOT, right: x + DOT, top: -DOT, bottom: DOT })));
  for (const { dot, left } of queue) {
    if (dot.marks.length < 2 || left.length === 0) continue;
    const words = [`+${left.length} more`, `+${left.length}`];
    const options = words.flatMap((text) => [labelAt(text, dot.x + 2 * DOT, 4, 'start'), labelAt(text, dot.x - 2 * DOT, 4, 'end')]);
    const found = room.place(options, 2);
    if (found) placed.push(found);
  }
  return placed;
}

function labelOf(mark: Mark): string {
  return mark.missing && !/no record/i.test(mark.label) ? `${mark.label}, no record` : mark.label;
}

/** Centred on the dot, then to its right, then to its left; a label in a far row hangs on a thin line. */
function* candidates(dot: Dot, text: string, baselines: readonly number[], own: readonly Label[]): Generator<Label> {
  const width = textWidth(text, SIZE);
  const places: readonly (readonly [number, Anchor])[] = [
    [dot.x, 'middle'],
    [dot.x - DOT, 'start'],
    [dot.x + DOT, 'end'],
  ];
  for (const [x, anchor] of places) {
    for (const baseline of baselines) {
      const box = lineBox(x, baseline, width, SIZE, anchor);
      const isFar = Math.abs(baseline) > 20;
      // Names of one dot stack like a list, without a line through the nearer one.
      const stacked = own.some((label) => label.baseline * baseline > 0);
      const edge = baseline < 0 ? box.bottom : box.top;
      const stem =
        isFar && !stacked
          ? {
              left: dot.x - 1,
              right: dot.x + 1,
              top: Math.min(edge, Math.sign(baseline) * 5),
              bottom: Math.max(edge, Math.sign(baseline) * 5),
            }
          : undefined;
      const svg = `${stem ? line(dot.x, stem.top, dot.x, stem.bottom, 'stem') : ''}${textAt(x, baseline, dot.missing ? 'lb mt' : 'lb', text, anchor)}`;
      yield { svg, boxes: stem ? [box, stem] : [box], baseline };
    }
  }
}

/** Bars on the lane line, then further rows: for bars that overlap in time, and for those that dots would hide. */
function rowsOf(spans: readonly Span[], dots: readonly Dot[], { at }: LaneFrame): Span[][] {
  const rows: Span[][] = [[]];
  const isHidden = (span: Span): boolean => dots.some(({ x }) => x > at(span.from) + DOT && x < at(span.to) + 3 * DOT);
  for (const span of [...spans].sort((a, b) => compareText(a.from, b.from))) {
    const row = rows.find((others, index) => (index > 0 || !isHidden(span)) && others.every((other) => other.to < span.from));
    if (row) row.push(span);
    else rows.push([span]);
  }
  return rows;
}

/** A thick line from a dot to an end mark, or to an arrow while it holds. */
function bar(span: Span, { at }: LaneFrame, y: number): string {
  const [start, end] = [at(span.from), Math.max(at(span.to), at(span.from) + 2)];
  const finish =
    span.end === 'holds'
      ? element('path', { d: `M${(end - 5).toFixed(1)} ${(y - 5).toFixed(1)}l5 5l-5 5`, class: 'arrow' })
      : line(end, y - 6, end, y + 6, 'endm');
  return titled(
    spanText(span),
    line(start, y, end, y, span.end === 'unknown' ? 'flt dash' : 'flt'),
    finish,
    element('circle', { cx: start, cy: y, r: DOT, class: 'dot' }),
  );
}

function spanWords(span: Span): string[] {
  return span.end === 'unknown' && !/not on record/.test(span.label) ? [`${span.label}, end not on record`, span.label] : [span.label];
}

/** Under the bar first, as the marks' names tend to stand above. */
function spanLabel(span: Span, { at }: LaneFrame, room: Room): Label[] {
  const [start, end] = [at(span.from), at(span.to)];
  room.take({ left: end - 1, right: end + 1, top: -7, bottom: 7 });
  const places: readonly (readonly [number, Anchor])[] = [
    [(start + end) / 2, 'middle'],
    [start - DOT, 'start'],
    [end + DOT, 'end'],
  ];
  const options = spanWords(span).flatMap((text) =>
    [...NEAR].reverse().flatMap((baseline) => places.map(([x, anchor]) => labelAt(text, x, baseline, anchor))),
  );
  const found = room.place(options, GAP);
  return found ? [found] : [];
}

/** A further row of bars, each with its name beside it, or under it where the bars leave no room. */
function furtherRow(spans: readonly Span[], frame: LaneFrame, y: number): { svg: string; height: number } {
  const room = new Room(frame.left - 6, frame.edge);
  const bars = spans.map((span) => ({ span, left: frame.at(span.from) - 6, right: frame.at(span.to) + 6 }));
  room.take(...bars.map(({ left, right }): Box => ({ left, right, top: y - 6, bottom: y + 6 })));
  const names = bars.flatMap(({ span, left, right }) => {
    const places: readonly (readonly [number, number, Anchor])[] = [
      [right + GAP, y + 4, 'start'],
      [left - GAP, y + 4, 'end'],
      [left + 2, y + 18, 'start'],
      [right, y + 18, 'end'],
    ];
    const options = spanWords(span).flatMap((text) => places.map(([x, baseline, anchor]) => labelAt(text, x, baseline, anchor)));
    return room.place(options, GAP) ?? [];
  });
  const isUnder = names.some(({ baseline }) => baseline > y + 4);
  return {
    svg: [...spans.map((span) => bar(span, frame, y)), ...names.map(({ svg }) => svg)].join(''),
    height: isUnder ? NAMED_BAR_ROW : BAR_ROW,
  };
}

function labelAt(text: string, x: number, baseline: number, anchor: Anchor): Label {
  return { svg: textAt(x, baseline, 'lb', text, anchor), boxes: [lineBox(x, baseline, textWidth(text, SIZE), SIZE, anchor)], baseline };
}
