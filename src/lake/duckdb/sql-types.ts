/** The engine's types for the lake's columns, and quoting. */
import type { Column, Table } from '../table.ts';

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A path to read, as the pattern that only it fits: the engine would take `[1]` in a name for a pattern, and read another file. */
export function pathLiteral(path: string): string {
  return literal(path.replace(/[*?[]/g, '[$&]'));
}

export const CODE_TYPE = 'country_code';

/** Name of the enumerated type of a column of choices: strings that sort and store as small numbers, and are strings on disk. */
export function choiceType(table: Table, name: string): string {
  return `choice_${table.name}_${name}`;
}

/** Type of a column while it is written. */
export function writtenType(table: Table, name: string, column: Column): string {
  switch (column.type.is) {
    case 'choice':
      return choiceType(table, name);
    case 'code':
      return CODE_TYPE;
    default:
      return STORED[column.type.is];
  }
}

/** Type of a column as it is read back from a file. */
export function storedType(column: Column): string {
  return STORED[column.type.is];
}

const STORED = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DECIMAL(18, 3)',
  number: 'DOUBLE',
  date: 'DATE',
  boolean: 'BOOLEAN',
  code: 'VARCHAR',
  choice: 'VARCHAR',
} as const;

/** Type in which rows read record by record wait to be written; exact types are cast when they are. */
export function waitingType(column: Column): 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' {
  switch (column.type.is) {
    case 'integer':
      return 'BIGINT';
    case 'number':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    default:
      return 'VARCHAR';
  }
}
