/** Pairs the mappings of an import with its panels. */
import { InputError } from '../../domain/errors.ts';
import type { CodeEntry, DelimitedForm, RecordForm, SourceFile } from '../../lake/form.ts';
import { firstLine, hasHeader } from '../../lake/importing/layout.ts';
import type { Planned } from '../dataset.ts';
import { panelForm } from './panel-form.ts';

const MAPPING_NAME = /^(.+)\.mapping\.(ya?ml|json)$/i;

export function isMapping(name: string): boolean {
  return MAPPING_NAME.test(name);
}

/** A mapping is read before the panel and gives no rows; it is part of the import, so that another mapping is another import. */
const mappingForm: RecordForm = {
  kind: 'records',
  name: 'mapping',
  limit: 4 << 20,
  read: () => [{ rows: [] }],
};

interface Mapped {
  readonly file: SourceFile;
  /** `wheat` of `wheat.mapping.yaml`. */
  readonly stem: string;
  readonly form: DelimitedForm;
}

/**
 * Forms for the mappings and the panels that they are for: the one of the same name (`wheat.csv`), or where no file has it, all files
 * that have the mapping's columns.
 * @throws InputError for a mapping that is wrong, stands twice, or is for no file
 */
export async function mappedFiles(files: readonly SourceFile[], common: readonly CodeEntry[]): Promise<Planned> {
  const mappings = files.filter(({ name }) => isMapping(name));
  if (mappings.length === 0) return { files: [], codes: [] };
  const { readMapping } = await import('./mapping-file.ts');
  const known = new Set(common.flatMap(({ id }) => id ?? []));
  const codes: CodeEntry[] = [];
  const mapped: Mapped[] = [];
  for (const file of mappings) {
    const mapping = readMapping(file, known);
    const { form } = panelForm(mapping);
    if (mapped.some((other) => other.form.name === form.name))
      throw new InputError(`'${file.name}' and another mapping are both of the panel ${mapping.panel}; give each a name of its own`);
    codes.push(...mapping.codes.further);
    mapped.push({ file, stem: MAPPING_NAME.exec(file.name)?.[1] ?? '', form });
  }
  const panels = pair(
    mapped,
    files.filter(({ name }) => !isMapping(name)),
  );
  return { files: [...mappings.map((file) => ({ file, form: mappingForm })), ...panels], codes };
}

function pair(mapped: readonly Mapped[], panels: readonly SourceFile[]): Planned['files'] {
  const found: { file: SourceFile; form: DelimitedForm }[] = [];
  const named = (stem: string): SourceFile[] => panels.filter(({ name }) => stemOf(name) === stem);
  for (const { stem, form } of mapped) found.push(...named(stem).map((file) => ({ file, form })));
  for (const { file, stem, form } of mapped) {
    if (named(stem).length > 0) continue;
    const taken = new Set(found.map((one) => one.file));
    const fitting = panels.filter((panel) => !taken.has(panel) && hasHeader(form, firstLine(panel)));
    if (fitting.length === 0) {
      const columns = Object.values(form.names ?? {}).join(', ');
      throw new InputError(`'${file.name}' is for no file of this import: none is called ${stem}.csv or has its columns (${columns})`);
    }
    found.push(...fitting.map((panel) => ({ file: panel, form })));
  }
  return found;
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
