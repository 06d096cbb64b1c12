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
