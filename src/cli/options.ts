/** Reads the values of command-line options; each bad one is an InputError that names the value and what would be right. */
import { distance } from 'fastest-levenshtein';
import type { Day } from '../domain/edtf.ts';
import { InputError } from '../domain/errors.ts';

/**
 * A day from an EDTF date; a month or a year means its last day. No later than today, since nothing is known of tomorrow.
 * @param option its name, for the message
 */
export async function readDay(option: string, text: string, today: Day): Promise<Day> {
  const { parseEdtf } = await import('../domain/edtf-parse.ts');
  const date = wrap(option, () => parseEdtf(text));
  const day = date.max ?? date.min;
  if (day === null) throw new InputError(`${option} '${text}' has no day; write for instance 2026-03-31`);
  const bounded = day > today && date.min !== null && date.min <= today ? today : day;
  if (bounded > today) throw new InputError(`${option} '${text}' lies after today, ${today}; write a day up to then`);
  return bounded;
}

/** One of a fixed list. */
export function readChoice<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found) return found;
  const [near] = [...choices].sort((a, b) => distance(a, text) - distance(b, text));
  const hint = near && distance(near, text) <= 2 ? `; did you mean ${near}?` : '';
  throw new InputError(`${option} '${text}' is none of ${choices.join(', ')}${hint}`);
}

/**
 * The format asked for, or the one that the ending of `--out` names; undefined where neither does.
 * @param aliases endings that name a format of another name
 * @throws InputError for an ending that names none.
 */
export function readFormat<Format extends string>(
  { format, out }: { readonly format?: string; readonly out?: string },
  formats: readonly Format[],
  aliases: Readonly<Record<string, Format>> = {},
): Format | undefined {
  if (format !== undefined) return readChoice('--format', format, formats);
  const ending = out === undefined ? undefined : /\.([A-Za-z0-9]+)$/.exec(out)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  const found = formats.find((known) => known === ending) ?? aliases[ending];
  if (found === undefined)
    throw new InputError(
      `--out '${out}' ends in none of ${[...formats, ...Object.keys(aliases)].map((known) => `.${known}`).join(', ')}; name the format with --format`,
    );
  return found;
}

/** A comma-separated list of choices, each once. */
export function readChoices<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice[] {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  if (items.length === 0) throw new InputError(`${option} is empty; write some of ${choices.join(', ')}`);
  return [...new Set(items.map((item) => readChoice(option, item, choices)))];
}

function wrap<Value>(option: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${option} ${error.message}`);
    throw error;
  }
}
