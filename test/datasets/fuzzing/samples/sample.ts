/** What a sample is, and the records of one counted in another way than its reader does. Synthetic: no such trade, value or event is known. */

export interface Sample {
  readonly name: string;
  readonly text: string;
  /** Whether it stands for a form that only refuses. */
  readonly refused?: true;
  /** Whether one record may give several rows, or none; then rows cannot be compared with records. */
  readonly many?: true;
  /** A file given along that never goes wrong: the mapping of a panel, or the panel of a mapping. */
  readonly beside?: { readonly name: string; readonly text: string };
  /** Number of records of a file that is read record by record, worked out another way than its reader does; undefined where it is no such file. */
  readonly records?: (text: string) => number | undefined;
}

/** Lines below one another, the last with its break. */
export const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** Counts the records of a file of lines. @param header what its first line has, where that is no record */
export const perLine =
  (header: RegExp) =>
  (text: string): number | undefined => {
    const all = text.match(/[^\r\n]+/g) ?? [];
    if (!plainQuotes(text)) return undefined;
    const [first = ''] = text.split(/[\r\n]/, 1);
    return all.filter((line) => line.trim() !== '').length - (header.test(first.replaceAll('"', '')) ? 1 : 0);
  };

/** Whether each line's quotes match: what a stray one costs is the reader's to say, and is tested there. */
function plainQuotes(text: string): boolean {
  return text.split(/\r\n|\n|\r/).every((line) => (line.split('"').length - 1) % 2 === 0);
}

/** Counts the records below the header of CSV whose fields may hold line breaks; undefined where lines end in several ways. */
export function perRecord(text: string): number | undefined {
  if (/\r(?!\n)/.test(text) || (/\r\n/.test(text) && /(?<!\r)\n/.test(text))) return undefined;
  if (!plainQuotes(text)) return undefined;
  let records = 0;
  let inQuotes = false;
  let empty = true;
  for (const letter of `${text.replace(/^\ufeff/, '')}\n`) {
    if (letter === '"') inQuotes = !inQuotes;
    if (letter === '\n' && !inQuotes) {
      if (!empty) records += 1;
      empty = true;
    } else if (letter.trim() !== '') empty = false;
  }
  return records - 1;
}

/** Counts the entries of a list in JSON. @param name of the list in its object; absent where the list is the whole */
export const perEntry =
  (name?: string) =>
  (text: string): number | undefined => {
    const whole: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const list = name === undefined ? whole : (whole as Readonly<Record<string, unknown>>)[name];
    return Array.isArray(list) ? list.length : undefined;
  };
