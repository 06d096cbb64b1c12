/** Building blocks of SVG text: everything escaped, every coordinate with one decimal, so that equal charts are equal bytes. */

export type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters break XML; bidirectional overrides can make a text read as something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being removed
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Makes text safe in the content and in quoted attributes of HTML and SVG. */
export function escapeXml(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A coordinate: one decimal, never `-0.0`. */
export function fixed(value: number): string {
  const text = value.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}

/** An element of SVG; numbers are fixed, strings escaped, children taken as they are. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? fixed(value) : escapeXml(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return element('line', { x1, y1, x2, y2, class: className });
}

export function rectangle(left: number, top: number, width: number, height: number, className: string): string {
  return element('rect', { x: left, y: top, width, height, class: className });
}

export type Anchor = 'start' | 'middle' | 'end';

/** Distance of a muted note from the text before it. */
export const NOTE_SPACE = 6;

/** A line of text. @param anchor which end of the text stands at `x` @param note muted words behind it */
export function textAt(x: number, y: number, className: string, text: string, anchor: Anchor = 'start', note = ''): string {
  const behind = note === '' ? '' : element('tspan', { class: 'mt', dx: NOTE_SPACE }, escapeXml(note));
  return element('text', { x, y, class: `${className}${ANCHOR_CLASS[anchor]}` }, escapeXml(text), behind);
}

const ANCHOR_CLASS: Readonly<Record<Anchor, string>> = { start: '', middle: ' m', end: ' e' };

/** Shapes with a tooltip of their own. */
export function titled(title: string, ...children: readonly string[]): string {
  return element('g', {}, element('title', {}, escapeXml(title)), ...children);
}

/** Moves shapes as a group. */
export function shifted(x: number, y: number, ...children: readonly string[]): string {
  return `<g transform="translate(${fixed(x)} ${fixed(y)})">${children.join('')}</g>`;
}

export interface Frame {
  /** Prefix of every id in the drawing. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What the picture is, for readers who do not see it. */
  readonly title: string;
  /** What it shows, with every value. */
  readonly description: string;
}

/** The whole drawing, named and described. */
export function svgOf(frame: Frame, ...children: readonly string[]): string {
  const { id, width, height } = frame;
  return [
    `<svg viewBox="0 0 ${Math.round(width)} ${Math.ceil(height)}" role="img" aria-labelledby="${id}-name" aria-describedby="${id}-values" class="chart">`,
    `<title id="${id}-name">${escapeXml(frame.title)}</title>`,
    `<desc id="${id}-values">${escapeXml(frame.description)}</desc>`,
    ...children,
    '</svg>',
  ].join('');
}
