/** Files packed as zip. Sizes and ratios are measured while unpacking; what a header says is only ever checked against that. */
import yauzl from 'yauzl';
import { InputError } from '../../domain/errors.ts';
import type { SourceFile } from '../../lake/form.ts';
import type { Meter } from './allowance.ts';
import { chooseMembers, type MemberHead, type Packed } from './members.ts';
import { packingOf } from './packing.ts';
import { damaged, pour } from './pour.ts';

/** No dataset packs more files than this into one. */
const MOST_MEMBERS = 20_000;
const ENCRYPTED = 0x1 | 0x40;

interface Member extends MemberHead {
  readonly entry: yauzl.Entry;
}

export interface Unzipped {
  readonly files: readonly { readonly member: string; readonly path: string; readonly bytes: number }[];
  /** Members that are no data. */
  readonly aside: readonly string[];
}

/**
 * Unpacks the data of a zip.
 * @param place a new path for each member: names of members are never used as paths
 * @throws InputError for what must not be unpacked; files written before are for the caller to remove
 */
export async function unzipTo(file: SourceFile, place: () => string, packed: Packed, meter: Meter): Promise<Unzipped> {
  const zip = await openZip(file);
  try {
    const { data, aside } = chooseMembers(file.name, await membersOf(zip, file.name), packed);
    meter.expect(data.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0));
    const files: Unzipped['files'][number][] = [];
    for (const { name: member, entry } of data) {
      const path = place();
      const told = `${file.name}/${member}`;
      const { bytes, crc } = await pour(() => zip.openReadStreamPromise(entry), path, told, meter);
      if (crc !== entry.crc32) throw new InputError(`'${told}' is damaged: its checksum does not match; fetch '${file.name}' again`);
      const nested = packingOf(path, told);
      if (nested) throw new InputError(`'${file.name}' is refused: its member '${member}' is packed itself, with ${nested}`);
      files.push({ member, path, bytes });
    }
    return { files, aside };
  } finally {
    zip.close();
  }
}

function openZip(file: SourceFile): Promise<yauzl.ZipFile> {
  // Names are taken raw: the library would turn a backslash into a slash before it can be refused.
  return asked(file.name, () => yauzl.openPromise(file.path, { autoClose: false, decodeStrings: false }));
}

async function membersOf(zip: yauzl.ZipFile, name: string): Promise<Member[]> {
  const members: Member[] = [];
  if (zip.entryCount > MOST_MEMBERS) throw new InputError(`'${name}' holds ${zip.entryCount} files, more than ${MOST_MEMBERS}`);
  await asked(name, async () => {
    for await (const entry of zip.eachEntry())
      members.push({
        entry,
        name: nameOf(entry),
        encrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0,
        method: entry.compressionMethod,
        mode: entry.externalFileAttributes >>> 16,
      });
  });
  return members;
}

function nameOf(entry: yauzl.Entry): string {
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

async function asked<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw damaged(name, error);
  }
}
