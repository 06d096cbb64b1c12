/** Which members of a zip are the data, and which no honest package has. */
import { InputError } from '../../domain/errors.ts';

/** How a dataset's files come packed. */
export interface Packed {
  /** Whether a package may hold several data files; otherwise one. */
  readonly several?: true;
  /** Members that are no data, by their name without folders: notes and descriptions beside the data. */
  readonly beside?: RegExp;
}

/** What a zip says of a member, as far as it decides here. */
export interface MemberHead {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  /** Upper half of the attributes: the mode, where a Unix system packed it. */
  readonly mode: number;
}

/** What the systems of packers leave in every package. */
const LITTER = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;
const NESTED = /\.(zip|gz|tgz|bz2|xz|7z|zst|rar|tar|lz4|z)$/i;
const KIND = 0xf000;
const FOLDER = 0x4000;
const PLAIN = 0x8000;
const STORED = 0;
const DEFLATED = 8;

/** Sorts members into data and what is left aside. @throws InputError for what must not be unpacked, before anything is */
export function chooseMembers<Head extends MemberHead>(
  zip: string,
  heads: readonly Head[],
  packed: Packed,
): { readonly data: readonly Head[]; readonly aside: readonly string[] } {
  for (const head of heads) {
    const fault = pathFault(head.name) ?? kindFault(head);
    if (fault) throw new InputError(`'${zip}' is refused: its member '${shown(head.name)}' ${fault}`);
  }
  const files = heads.filter(({ name }) => !name.endsWith('/'));
  if (files.some(({ name }) => name === '[Content_Types].xml'))
    throw new InputError(`'${zip}' is a workbook or document of an office suite; save its table as CSV`);
  const isAside = ({ name }: Head): boolean => {
    const last = baseOf(name);
    return LITTER.test(last) || name.startsWith('__MACOSX/') || packed.beside?.test(last) === true;
  };
  const data = files.filter((head) => !isAside(head));
  for (const { name } of data)
    if (NESTED.test(name))
      throw new InputError(`'${zip}' is refused: its member '${name}' is packed itself; unpack '${zip}' and import that`);
  const twice = data.find(({ name }, at) => data.findIndex((other) => other.name === name) < at);
  if (twice) throw new InputError(`'${zip}' is refused: it holds '${twice.name}' twice`);
  if (data.length > 1 && !packed.several)
    throw new InputError(
      `'${zip}' holds ${data.length} files (${data
        .slice(0, 4)
        .map(({ name }) => name)
        .join(', ')}${data.length > 4 ? ', ...' : ''}); one is expected: unpack it and name the file meant`,
    );
  const aside = files.filter(isAside).map(({ name }) => name);
  if (data.length === 0)
    throw new InputError(`'${zip}' holds no data${aside.length > 0 ? `, only ${aside.slice(0, 4).join(', ')}` : ': it is empty'}`);
  return { data, aside };
}

/** What would write outside the folder, or could be shown as another name than it is. */
function pathFault(name: string): string | undefined {
  if (name === '') return 'has no name';
  if (name.length > 1000) return 'has a name of more than 1000 characters';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (name.startsWith('/')) return 'has an absolute path';
  if (/^[A-Za-z]:/.test(name)) return 'names a drive';
  if (name.split('/').includes('..')) return 'leads out of its folder';
  if (/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(name)) return 'has control characters in its name';
  return undefined;
}

function kindFault({ name, encrypted, method, mode }: MemberHead): string | undefined {
  const kind = mode & KIND;
  if (kind !== 0 && kind !== PLAIN && kind !== FOLDER) return 'is a link or a device';
  if (name.endsWith('/')) return undefined;
  if (kind === FOLDER) return 'is a folder by its mode and a file by its name';
  if (encrypted) return 'is encrypted; unpack it and import the file';
  if (method !== STORED && method !== DEFLATED) return `is packed by method ${method}, which is not read; unpack it and import the file`;
  return undefined;
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function shown(name: string): string {
  return name.slice(0, 100).replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '?');
}
