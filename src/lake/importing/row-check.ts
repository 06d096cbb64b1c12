/** Whether a row that a dataset's reader made fits its table: a misfit is a bug of the reader, which must refuse such records itself. */
import type { Value } from '../form.ts';
import type { Column, Table } from '../table.ts';

/** What is wrong with a row, if anything. @param known ids of countries */
export function rowFault(table: Table, values: Readonly<Record<string, Value>>, known: ReadonlySet<string>): string | undefined {
  for (const name of Object.keys(values)) if (!(name in table.columns)) return `${table.name} has no column ${name}`;
  for (const [name, column] of Object.entries(table.columns)) {
    const value = values[name] ?? null;
    if (value === null) {
      if (!column.optional) return `${table.name}.${name} is empty`;
    } else if (!fits(column, value, known)) return `${table.name}.${name} cannot hold ${JSON.stringify(value)}`;
  }
  return undefined;
}

const DECIMAL = /^-?\d{1,15}(\.\d+)?$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function fits(column: Column, value: string | number | boolean, known: ReadonlySet<string>): boolean {
  switch (column.type.is) {
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'decimal':
      return DECIMAL.test(String(value));
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && DAY.test(value) && isDay(value);
    case 'code':
      return typeof value === 'string' && known.has(value);
    case 'choice':
      return typeof value === 'string' && column.type.of.includes(value);
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Whether a decimal column can hold this: for readers, before they make a row. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}
