/** Text into markup: whatever comes from records is escaped unless it is markup already. */
import { escapeXml } from '../../charts/svg.ts';

/** Markup that may stand in a page as it is. Only `html` and `trusted` make it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type Slot = Html | string | number | undefined | readonly Slot[];

/** A template whose slots are escaped: texts by default, lists item by item, `Html` not at all. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return new Html(strings.map((part, index) => part + written(slots[index])).join(''));
}

/** Takes markup made by this program, such as a drawing. Never call it with a text from a record. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function written(slot: Slot): string {
  if (slot === undefined) return '';
  if (slot instanceof Html) return slot.toString();
  if (typeof slot === 'string' || typeof slot === 'number') return escapeXml(String(slot));
  return slot.map(written).join('');
}

/** The address as a link may carry it: absolute `http` or `https` without a user name; anything else is refused. */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && url.hostname !== '' ? url.href : undefined;
}
