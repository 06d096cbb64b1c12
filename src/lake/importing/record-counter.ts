/** Counts the records of a delimited file as it streams by. Blank lines are no records; a line break within quotes is none either. */
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

/** Where the counter stands within a record. */
const FIELD_START = 0;
const PLAIN = 1;
const QUOTED = 2;
/** Behind a quote within quotes: the field ends, or a second quote stands for one. */
const AFTER_QUOTE = 3;

export class RecordCounter {
  readonly #delimiter: number | undefined;
  #state = FIELD_START;
  /** Whether the present line has anything but a line break. */
  #content = false;
  #records = 0;

  /** @param delimiter the byte between fields, where fields may be quoted; undefined where quotes mean nothing */
  constructor(delimiter?: number) {
    this.#delimiter = delimiter;
  }

  add(chunk: Uint8Array): void {
    const quotes = this.#delimiter !== undefined && (this.#state >= QUOTED || chunk.includes(QUOTE));
    if (quotes) this.#addQuoted(chunk);
    else this.#addPlain(chunk);
  }

  /** Line by line, since finding the next line break is much faster than looking at every byte. */
  #addPlain(chunk: Uint8Array): void {
    let start = 0;
    let records = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const blank = end === start || (end === start + 1 && chunk[start] === RETURN);
      if (!blank || this.#content) records += 1;
      this.#content = false;
      start = end + 1;
    }
    this.#records += records;
    const left = chunk.length - start;
    if (left > 1 || (left === 1 && chunk[start] !== RETURN)) this.#content = true;
    const last = chunk.at(-1);
    if (last !== undefined) this.#state = last === NEWLINE || last === this.#delimiter ? FIELD_START : PLAIN;
  }

  #addQuoted(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (this.#state === QUOTED) {
        if (byte === QUOTE) this.#state = AFTER_QUOTE;
        continue;
      }
      if (byte === NEWLINE) {
        if (this.#content) this.#records += 1;
        this.#content = false;
        this.#state = FIELD_START;
        continue;
      }
      if (byte !== RETURN) this.#content = true;
      if (byte === this.#delimiter) this.#state = FIELD_START;
      else if (byte === QUOTE && this.#state !== PLAIN) this.#state = QUOTED;
      else if (byte !== RETURN) this.#state = PLAIN;
    }
  }

  /** Records that have ended so far. */
  get ended(): number {
    return this.#records;
  }

  /** Number of records, the last of them with or without a line break. */
  end(): number {
    return this.#records + (this.#content ? 1 : 0);
  }
}
