/** The timeline of a dyad: lanes of dated marks, spans with known or unknown ends, rings for missing members of a series. */
import type { Day } from '../domain/edtf.ts';
import { compareText } from '../domain/edtf.ts';
import { textWidth, wrapped } from './labels.ts';
import type { LaneFrame } from './lane.ts';
import { drawLane, markText, spanText } from './lane.ts';
import { dayText, extentOf, yearOf } from './scale.ts';
import { shifted, svgOf, textAt } from './svg.ts';
import type { TimeAxis } from './time-axis.ts';
import { drawTimeAxis, timeAxis } from './time-axis.ts';
import type { Lane, TimelineSpec } from './timeline-spec.ts';

export type { Lane, Mark, Span, TimelineSpec } from './timeline-spec.ts';

const WIDTH = 720;
/** Between the axis and the edge, so that a label at the last day has room. */
const MARGIN = 8;
const TITLE_SIZE = 12.5;
const TOP = 16;
const LANE_GAP = 9;

export interface TimelineOptions {
  /** Prefix of the ids; differs where a page has several timelines. */
  readonly id?: string;
}

/** Draws the timeline, 720 units wide and as high as its lanes need. */
export function drawTimeline(spec: TimelineSpec, options: TimelineOptions = {}): string {
  const days = spec.lanes.flatMap((lane) => lane.marks.map((mark) => mark.day));
  const ends = spec.lanes.flatMap((lane) => lane.spans.flatMap((span) => [span.from, span.to]));
  const [from, to] = extentOf([spec.from, spec.to, ...days, ...ends]) ?? [spec.from, spec.to];
  const names = spec.lanes.map((lane) => wrapped(lane.title, 120, TITLE_SIZE, 2));
  const gutter = Math.max(84, ...names.flat().map((name) => Math.min(150, textWidth(name, TITLE_SIZE, true) + 14)));
  const axis = timeAxis(from, to, [...days, ...ends], gutter, WIDTH - MARGIN);
  const frame: LaneFrame = { at: axis.at, left: gutter, right: WIDTH - MARGIN, edge: WIDTH };
  let y = TOP;
  const lanes = spec.lanes.map((lane, index) => {
    const drawn = drawLane(lane, frame);
    const middle = y + drawn.above;
    y = middle + drawn.below + LANE_GAP;
    return shifted(0, middle, laneTitle(names[index] ?? []), drawn.body);
  });
  const nothing = days.length + ends.length === 0 ? textAt(gutter + 8, y + 8, 'mt', 'no dated entry on record') : '';
  const bottom = spec.lanes.length === 0 ? y + 16 : y;
  return svgOf(
    {
      id: options.id ?? spec.kind,
      width: WIDTH,
      height: bottom + 20,
      title: nameOf(spec, axis),
      description: spec.lanes.map(describe).join(' '),
    },
    drawTimeAxis(axis, TOP - 2, bottom, WIDTH),
    ...lanes,
    spec.lanes.length === 0 ? nothing : '',
  );
}

function laneTitle(lines: readonly string[]): string {
  return lines.map((text, index) => textAt(0, 4 + (index - (lines.length - 1) / 2) * 14, 'st', text)).join('');
}

function nameOf(spec: TimelineSpec, axis: TimeAxis): string {
  const narrower = axis.breakYear === undefined ? '' : `; years before ${axis.breakYear} are drawn narrower`;
  return `Timeline, ${yearOf(axis.from)} to ${yearOf(axis.to)}, in lanes: ${spec.lanes.map((lane) => lane.title).join(', ') || 'none'}${narrower}`;
}

export interface TimelineEntry {
  readonly day: Day;
  readonly date: string;
  readonly text: string;
}

/** All marks and bars in order of time, as a list that says what the drawing shows. */
export function timelineEntries(spec: TimelineSpec): TimelineEntry[] {
  const marks = spec.lanes.flatMap((lane) => lane.marks.map(({ day, date, title }) => ({ day, date, text: title })));
  const spans = spec.lanes.flatMap((lane) =>
    lane.spans.map((span) => ({ day: span.from, date: dayText(span.from), text: spanText(span) })),
  );
  return [...marks, ...spans].sort((a, b) => compareText(a.day, b.day));
}

function describe(lane: Lane): string {
  const entries = [
    ...lane.marks.map((mark) => ({ day: mark.day, text: markText(mark) })),
    ...lane.spans.map((span) => ({ day: span.from, text: spanText(span) })),
  ];
  const texts = entries.sort((a, b) => compareText(a.day, b.day)).map(({ text }) => text.replace(/\.$/, ''));
  return `${lane.title}: ${texts.join('; ') || 'nothing on record'}.`;
}
