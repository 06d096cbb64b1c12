/** The documentation of the lake's tables and datasets, written from what the code says of them. */
import { DATASETS } from '../datasets/catalogue.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Column, Table } from '../lake/table.ts';
import { PLACE_COLUMNS } from '../lake/table.ts';
import { TABLES } from '../lake/tables/catalogue.ts';

/** Every file of the generated documentation by its path below `docs/`. */
export function lakeDocs(): Readonly<Record<string, string>> {
  const tables = [...TABLES.values()];
  const datasets = [...DATASETS.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...Object.fromEntries(tables.map((table) => [`tables/${table.name}.md`, tablePage(table, datasets)])),
    ...Object.fromEntries(datasets.map((dataset) => [`datasets/${dataset.id}.md`, datasetPage(dataset)])),
    'tables/README.md': `# Tables of the lake

Written from the code by \`npm run lake-docs\`. Each table holds the newest vintage of each dataset; \`<table>_vintages\` holds all.

| Table | One row is |
| --- | --- |
${tables.map(({ name, row }) => `| [${name}](${name}.md) | ${row} |`).join('\n')}
`,
    'datasets/README.md': `# Datasets

Written from the code by \`npm run lake-docs\`. \`entente lake datasets ID\` prints the same.

| Dataset | Producer | Title |
| --- | --- | --- |
${datasets.map(({ id, producer, title }) => `| [${id}](${id}.md) | ${producer} | ${title} |`).join('\n')}
`,
  };
}

function tablePage(table: Table, datasets: readonly Dataset[]): string {
  const columns = [
    ...Object.entries(table.columns).map(([name, column]) => `| \`${name}\` | ${typeWords(column)} | ${column.doc} |`),
    ...Object.entries(PLACE_COLUMNS).map(([name, doc]) => `| \`${name}\` | text | ${doc} |`),
  ];
  const filled = datasets.filter(({ tables }) => tables.includes(table.name)).map(({ id }) => `[${id}](../datasets/${id}.md)`);
  return `# ${table.name}

${table.row}

${table.mind.map((line) => `- ${line}\n`).join('')}
| Column | Type | Meaning |
| --- | --- | --- |
${columns.join('\n')}

One row of a vintage is told from another by: ${table.key.map((name) => `\`${name}\``).join(', ')}. On disk in the order of: ${table.sort.map((name) => `\`${name}\``).join(', ')}.

Filled by: ${filled.join(', ') || 'no dataset yet'}.
`;
}

function typeWords({ type, optional }: Column): string {
  const words = type.is === 'choice' ? type.of.map((value) => `\`${value}\``).join(', ') : NAMES[type.is];
  return optional ? `${words}; may be absent` : words;
}

const NAMES = {
  text: 'text',
  integer: 'whole number',
  decimal: 'decimal, three digits',
  number: 'number',
  date: 'date',
  boolean: 'true or false',
  code: 'country code',
} as const;

function datasetPage({ id, title, producer, home, licence, citation, rhythm, traps, tables, forms }: Dataset): string {
  return `# ${id}: ${title}

- Producer: ${producer}${home === '' ? '' : `, <${home}>`}
- Licence: ${licence}
- Cite as: ${citation}
- Released: ${rhythm.says}${rhythm.staleAfterDays === undefined ? '' : `; counts as stale ${rhythm.staleAfterDays} days after its vintage`}
- Fills: ${tables.map((name) => `[${name}](../tables/${name}.md)`).join(', ')}

## Files it reads

${forms.map(({ says }) => `- ${says}\n`).join('')}
## Mind

${traps.map((trap) => `- ${trap}\n`).join('')}`;
}
