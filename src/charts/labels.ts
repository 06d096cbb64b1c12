/** Room for labels: how wide a text is likely to be, and which places on a drawing are still free. */
import type { Anchor } from './svg.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Advance widths in thousandths of an em, those of Noto Sans: among the widest of the page's font stack, so that a
 * label that has room here has room in the others.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI’‘.,:;|! ]/, 290],
  [/[-ftr()[\]/]/, 380],
  [/[csxzkvyaeJ?“”–]/, 545],
  [/[mwMW%—@]/, 920],
  [/[A-Z&]/, 680],
];
const OTHER_WIDTH = 610;
/** Scripts whose letters fill the em. */
const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const BOLD = 1.06;

/** Width of a text in the sans-serif of the charts. */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = [...text].reduce((sum, character) => sum + widthOf(character), 0) / 1000;
  return ems * size * (bold ? BOLD : 1);
}

function widthOf(character: string): number {
  if (FULL_WIDTH.test(character)) return 1000;
  return WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER_WIDTH;
}

/** The box around one line of text. */
export function lineBox(x: number, baseline: number, width: number, size: number, anchor: Anchor): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: baseline - size * 0.8, right: left + width, bottom: baseline + size * 0.25 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The part of a drawing in which labels are placed, and what stands there already. */
export class Room {
  readonly #left: number;
  readonly #right: number;
  readonly #taken: Box[] = [];

  constructor(left: number, right: number) {
    this.#left = left;
    this.#right = right;
  }

  /** Keeps others out of these places. */
  take(...boxes: readonly Box[]): void {
    this.#taken.push(...boxes);
  }

  /** Whether all boxes are within the bounds and free. @param gap least distance to a neighbour at the sides */
  fits(boxes: readonly Box[], gap = 0): boolean {
    return boxes.every(
      (box) =>
        box.left >= this.#left &&
        box.right <= this.#right &&
        !this.#taken.some((other) => overlap({ ...box, left: box.left - gap, right: box.right + gap }, other)),
    );
  }

  /** Takes the first candidate that fits, with all its boxes. */
  place<Candidate extends { readonly boxes: readonly Box[] }>(candidates: Iterable<Candidate>, gap = 0): Candidate | undefined {
    for (const candidate of candidates) {
      if (!this.fits(candidate.boxes, gap)) continue;
      this.take(...candidate.boxes);
      return candidate;
    }
    return undefined;
  }
}

/** Breaks a title into at most `most` lines at its spaces; what does not fit stays on the last. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (textWidth(joined, size) <= width || lines.length === most)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
