/** The values over the bars, and above a value what a reader must know to read it. */
import type { PlacedBar } from './bars.ts';
import type { Bar } from './books-spec.ts';
import type { Box, Room } from './labels.ts';
import { lineBox, overlap, textWidth } from './labels.ts';
import { periodText } from './scale.ts';
import { line, textAt } from './svg.ts';

export interface PlacedLabel {
  readonly svg: string;
  readonly top: number;
}

const VALUE_SIZE = 11.5;
const NOTE_SIZE = 10.5;

/** Values first, clear of the other bars; then above each its part of the year or its only flow. */
export function barLabels(bars: readonly PlacedBar[], room: Room): PlacedLabel[] {
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
  if (width <= right - left && inside.bottom < 0)
    yield { svg: textAt(centre, -height + 12, 'vl', bar.label, 'middle'), x: centre, boxes: [inside] };
}

/** What a reader must know to read the bar: which months, and whether it shows one flow only. */
function noteWords(bar: Bar): string[] {
  const flows = [...new Set(bar.parts.map((part) => part.flow))];
  const [only] = flows;
  const months = bar.partial ? periodText(bar.from, bar.to).replace(/ \d{4}$/, '') : '';
  if (flows.length !== 1 || only === undefined || only === 'turnover') return months === '' ? [] : [months];
  return months === '' ? [`${only} only`, only] : [`${months}, ${only}`, only];
}
